package org.onecounter.system.simulation;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.hub.facts.TillChain;
import org.onecounter.hub.facts.TillHead;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.journal.Head;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedDisk;
import org.onecounter.till.journal.Draft;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.JournalOwner;
import org.onecounter.till.journal.SellingLocked;

/** A till with the real journal on a disk that can lose power at any step; remembers what it told its customers. */
final class SimulatedTill {

    final UUID id;
    final UUID location;
    final String code;
    /** Orders whose receipt a customer holds: they must be at the hub in the end, once (I-15). */
    final List<UUID> acknowledged = new ArrayList<>();
    private final SimulatedDisk disk;
    private final SeededRandomness random;
    private final Journal.Ports ports;
    private final JournalOwner owner;
    private final PlantedFault fault;
    private Journal journal;

    SimulatedTill(UUID id, UUID location, String code, Clock clock, Ids ids, SeededRandomness random, PlantedFault fault) throws IOException {
        this.id = id;
        this.location = location;
        this.code = code;
        this.random = random;
        this.fault = fault;
        this.disk = new SimulatedDisk(new SeededRandomness(random.nextLong()));
        this.ports = new Journal.Ports(disk, clock, ids, random);
        this.owner = new JournalOwner(id, location, ZoneId.of("Europe/Dublin"), Signing.newKeys().getPrivate());
        this.journal = Journal.open(owner, ports, fact -> {});
    }

    /** Sells; the power may fail in the middle. True when the customer got the receipt. */
    boolean sell(SaleOf sale, boolean powerFails) throws IOException {
        UUID order = sale.order();
        if (fault == PlantedFault.SAYS_DONE_BEFORE_SYNC) {
            acknowledged.add(order);
        }
        if (powerFails) {
            disk.cutPowerAt(disk.steps() + 1 + random.below(6));
        }
        try {
            journal.append(draft(sale));
            disk.cutPowerAt(Long.MAX_VALUE); // the power held this time
            if (fault != PlantedFault.SAYS_DONE_BEFORE_SYNC) {
                acknowledged.add(order);
            }
            return true;
        } catch (SellingLocked locked) {
            return false;
        } catch (SimulatedDisk.PowerCut cut) {
            restart();
            return false;
        }
    }

    /** What is sold, without its place in the journal. */
    interface SaleOf {
        UUID order();

        FactBody body(String receiptNumber);
    }

    private Draft draft(SaleOf sale) {
        return place -> {
            String epoch = place.origin().epoch().toString().substring(0, 6);
            String number = String.format("%s-%s-%06d", code, epoch, place.receipt());
            return Envelope.of(
                    ports.ids().next(), place.origin(), "cleo", null, location, place.at(),
                    java.time.LocalDate.ofInstant(place.at(), owner.zone()), Kernel.VERSION, null, sale.body(number));
        };
    }

    void powerCut() throws IOException {
        disk.powerCut();
        restart();
    }

    private void restart() throws IOException {
        disk.restart();
        journal = Journal.open(owner, ports, fact -> {});
    }

    /** The next records the hub lacks, as it says where it stands; empty when it has all. */
    List<Fact> unsent(MemoryHub hub, int bytes) throws IOException {
        Head head = journal.head();
        if (head.ordinal() == 0) {
            return List.of();
        }
        long from = 0;
        for (var epoch : journal.epochs()) {
            Optional<TillHead> known = Optional.ofNullable(hub.heads.get(new TillChain(id, epoch.epoch())));
            if (known.isPresent() && known.get().seq() > 0) {
                from = Math.max(from, journal.ordinalOf(epoch.epoch(), known.get().seq()).orElse(0));
            }
        }
        if (from == head.ordinal()) {
            journal.confirm();
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        for (Frame frame : journal.read(from, bytes)) {
            if (FactJson.decode(frame.record()) instanceof Decoded.Read(Envelope envelope)) {
                facts.add(new Fact(frame.record(), frame.hash(), frame.signature(), envelope));
            }
        }
        if (fault == PlantedFault.SKIPS_A_RECORD && facts.size() > 1) {
            facts.removeFirst();
        }
        return facts;
    }
}
