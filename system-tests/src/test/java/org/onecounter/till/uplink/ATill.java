package org.onecounter.till.uplink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.onecounter.domain.Result;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.RunningHub;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.RealClock;
import org.onecounter.sync.port.RealDisk;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.port.RealRandomness;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.JournalOwner;
import org.onecounter.till.journal.SellingLocked;
import org.onecounter.till.lookup.StoredLookup;
import org.onecounter.till.platform.Enrolment;

/** A till without a counter: journal, look-ups and link, in a folder of its own, over real TLS to a running hub. */
final class ATill implements AutoCloseable {
    private static final Clock CLOCK = new RealClock();
    private static final RealRandomness RANDOM = new RealRandomness();
    final RealIds ids = new RealIds(CLOCK, RANDOM);
    final Path folder;
    final StoredLookup lookup;
    final Uplink uplink;
    final Journal journal;
    final Enrolment enrolment;
    final Line line;
    private HubNet net;

    private ATill(Path folder, RunningHub hub, String code) throws IOException, SQLException {
        this.folder = folder;
        this.lookup = StoredLookup.open(folder.resolve("lookup.db"), CLOCK);
        this.uplink = Uplink.open(hub.at(Face.UPLINK, "/"), new RealDisk(folder), lookup, CLOCK, RANDOM);
        if (uplink.enrolment().isEmpty() && uplink.enrol(code) instanceof Result.Refused<Enrolment> refused) {
            throw new IOException(refused.refusal().sentence());
        }
        this.enrolment = uplink.enrolment().orElseThrow();
        JournalOwner owner = new JournalOwner(
                enrolment.tillId(), enrolment.shop().id().value(), enrolment.shop().zone(), uplink.key());
        this.journal = Journal.open(
                owner, new Journal.Ports(new RealDisk(folder.resolve("journal")), CLOCK, ids, RANDOM), fact -> {});
        this.net = toHub(hub);
        this.line = new Line(net);
    }

    /** Enrols in a new folder. */
    static ATill enrolled(RunningHub hub, String code) throws IOException, SQLException {
        return new ATill(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "till-"), hub, code);
    }

    /** Starts again in a folder that was used before. */
    static ATill in(Path folder, RunningHub hub) throws IOException, SQLException {
        return new ATill(folder, hub, "");
    }

    private HubNet toHub(RunningHub hub) throws IOException {
        return new HubNet(hub.at(Face.UPLINK, "/"), HubTrust.of(Identity.open(new RealDisk(folder)).authority()));
    }

    /** The hub listens at another port since it was started again. */
    void find(RunningHub hub) throws IOException {
        HubNet old = net;
        net = toHub(hub);
        line.leadTo(net);
        old.close();
    }

    ATill talking() {
        uplink.begin(line, enrolment, journal);
        return this;
    }

    HubTalk talk() {
        return new HubTalk(line, enrolment.tillId(), uplink.key());
    }

    Fact record(FactBody body) throws SellingLocked {
        UUID id = ids.next();
        Fact fact = journal.append(place -> Envelope.of(
                id, place.origin(), "staff:test", null, enrolment.shop().id().value(), place.at(),
                LocalDate.ofInstant(place.at(), enrolment.shop().zone()), "1", null, body));
        uplink.wake();
        return fact;
    }

    @Override
    public void close() throws IOException, SQLException {
        uplink.close();
        net.close();
        journal.close();
        lookup.close();
    }
}
