package org.onecounter.till.journal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.RealClock;
import org.onecounter.sync.port.RealDisk;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.port.RealRandomness;

/** A process that writes a journal as fast as it can and says each record's ordinal once it is kept, until it is killed. */
final class KilledWriter {
    static final UUID TILL = new UUID(7, 7);

    private KilledWriter() {}

    public static void main(String[] args) throws Exception {
        Clock clock = new RealClock();
        RealRandomness random = new RealRandomness();
        Journal.Ports ports =
                new Journal.Ports(new RealDisk(Path.of(args[0])), clock, new RealIds(clock, random), random);
        JournalOwner owner =
                new JournalOwner(TILL, TILL, ZoneOffset.UTC, Signing.newKeys().getPrivate());
        try (Journal journal = Journal.open(owner, ports, fact -> {})) {
            System.out.println("open " + journal.head().ordinal());
            while (true) {
                Fact fact = journal.append(place -> Envelope.of(
                        UUID.randomUUID(), place.origin(), "staff", null, null, place.at(), LocalDate.EPOCH, "1", null,
                        new DrawerOpened("x".repeat(800))));
                System.out.println(fact.envelope().id());
            }
        }
    }
}
