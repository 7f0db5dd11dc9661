package org.onecounter.sync.journal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.EpochOpened;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.port.Disk;

/** A till's process that writes a journal and remembers what it told people. */
final class Scribe {
    static final UUID TILL = new UUID(1, 1);
    private static final UUID EPOCH = new UUID(2, 2);
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    final List<String> told = new ArrayList<>(); // ids of records that were acknowledged, over all lives
    final List<String> found = new ArrayList<>(); // ids the last start found
    private final Disk disk;
    private final int segmentBytes;
    private JournalFile file;
    private long ids;

    Scribe(Disk disk, int segmentBytes) {
        this.disk = disk;
        this.segmentBytes = segmentBytes;
    }

    /** Starts the process: reads what is there, then writes behind it. */
    JournalContents start() throws IOException {
        found.clear();
        JournalContents contents = JournalReader.read(disk, TILL, fact -> found.add(fact.envelope().id().toString()));
        file = JournalFile.open(disk, TILL, new JournalFile.Sizes(segmentBytes, 4_096), contents);
        return contents;
    }

    /** Writes one record whose text has so many letters; afterwards people were told. */
    void write(int letters) throws IOException {
        Head head = file.head();
        boolean first = head.ordinal() == 0;
        FactBody body = first ? new EpochOpened("ENROLLED", null, null, null) : new DrawerOpened("x".repeat(letters));
        Origin.Till origin = new Origin.Till(TILL, EPOCH, head.seq() + 1, head.hash());
        Envelope envelope = Envelope.of(
                new UUID(3, ++ids), origin, "till", null, null, AT.plusSeconds(ids), LocalDate.EPOCH.plusYears(50), "1", null, body);
        Fact fact = Fact.of(envelope);
        file.append(Frames.of(fact), head.then(fact, origin), envelope.at());
        told.add(envelope.id().toString());
    }

    JournalFile file() {
        return file;
    }
}
