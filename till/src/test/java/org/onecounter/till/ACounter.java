package org.onecounter.till;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onecounter.devices.CashDrawer;
import org.onecounter.devices.PaymentTerminal;
import org.onecounter.devices.PrinterDrawer;
import org.onecounter.devices.ReceiptPrinter;
import org.onecounter.devices.simulated.SimulatedTerminal;
import org.onecounter.devices.simulated.VirtualPrinter;
import org.onecounter.domain.Result;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.journal.JournalReader;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedClock;
import org.onecounter.sync.sim.SimulatedDisk;
import org.onecounter.till.api.Rooms;
import org.onecounter.till.basket.DeskMemory;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.JournalOwner;
import org.onecounter.till.lookup.StoredLookup;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.HubStatus;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Session.Person;

/** The rooms of a till on a disk that can lose power, with a clock that stands and background work that waits to be let go. */
final class ACounter {

    static final Person CLEO = new Person(AShop.CLEO.toString(), "Cleo", "CASHIER");
    static final Duration LATE = Duration.ofSeconds(8);
    private static final PrivateKey KEY = Signing.newKeys().getPrivate();

    final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-11-23T10:00:00Z"));
    final SimulatedDisk journalDisk;
    final SimulatedDisk deskDisk;
    final Deque<Runnable> background = new ArrayDeque<>();
    final VirtualPrinter printer = new VirtualPrinter(42, clock::now);
    final SimulatedTerminal terminal;
    final StoredLookup lookup;
    final Set<UUID> durable = new HashSet<>();
    PaymentTerminal terminalInUse;
    ReceiptPrinter printerInUse = printer;
    Counter counter = new Counter();
    Notices notices = new Notices(clock);
    Journal journal;
    Rooms rooms;
    boolean confirmHead = true;

    ACounter(Path folder, long seed) throws Exception {
        journalDisk = new SimulatedDisk(new SeededRandomness(seed));
        deskDisk = new SimulatedDisk(new SeededRandomness(seed + 1));
        terminal = new SimulatedTerminal(
                folder.resolve("terminal-" + seed + ".txt"), clock::now, new SimulatedTerminal.Pace(Duration.ZERO, Duration.ZERO, LATE));
        terminalInUse = terminal;
        lookup = StoredLookup.open(Path.of(":memory:"), clock);
        AShop.fill(lookup);
    }

    static ACounter open(Path folder) throws Exception {
        ACounter counter = new ACounter(folder, 1);
        counter.start();
        return counter;
    }

    /** Starts the process anew on what the disks hold. */
    void start() throws IOException {
        background.clear();
        counter = new Counter();
        notices = new Notices(clock);
        RealIds ids = new RealIds(clock, new SeededRandomness(clock.nanos() + journalDisk.steps()));
        JournalRecorder recorder = new JournalRecorder(AShop.TILL.shop(), ids, () -> { });
        CashDrawer drawer = new PrinterDrawer(printerInUse);
        Opening opening = new Opening(
                AShop.TILL, recorder, lookup, new Hub(), counter, notices, clock, ids,
                new Opening.Devices(printerInUse, drawer, terminalInUse), new DeskMemory(deskDisk, Runnable::run), new Workers(background::add));
        JournalOwner owner = new JournalOwner(AShop.TILL.tillId(), AShop.TILL.shop().id().value(), AShop.TILL.shop().zone(), KEY);
        journal = Journal.open(
                owner, new Journal.Ports(journalDisk, clock, ids, new SeededRandomness(clock.nanos() + 7)),
                fact -> opening.saw(JournalRecorder.recorded(fact), fact.envelope().actor()));
        if (confirmHead) {
            journal.confirm();
        }
        recorder.writeTo(journal);
        rooms = opening.open();
    }

    /** The power goes and comes back. */
    void powerCut() {
        journalDisk.powerCut();
        deskDisk.powerCut();
    }

    void scan(String code) {
        counter.act(() -> rooms.selling().scan(code));
    }

    void cash(String amount) {
        counter.act(() -> rooms.checkout().payCash(CLEO, amount));
    }

    void card() {
        counter.act(() -> rooms.cards().pay(CLEO, null));
    }

    /** Lets all background work run to its end. */
    void quiet() {
        for (Runnable work = background.poll(); work != null; work = background.poll()) {
            work.run();
        }
    }

    /** What stands on the disk, as a reader after a power cut could find it. */
    List<Fact> records() {
        List<Fact> facts = new ArrayList<>();
        try {
            JournalReader.read(journalDisk, AShop.TILL.tillId(), facts::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    <T extends FactBody> List<T> bodies(Class<T> kind) {
        return records().stream().map(fact -> fact.envelope().body()).filter(kind::isInstance).map(kind::cast).toList();
    }

    List<SaleCompleted> sales() {
        return bodies(SaleCompleted.class);
    }

    /** A hub that is never there but may be told to hold records. */
    private final class Hub implements HubLink {
        @Override
        public Optional<Enrolment> enrolment() {
            return Optional.of(AShop.TILL);
        }

        @Override
        public Result<Enrolment> enrol(String code) {
            return Result.refused("AlreadyEnrolled", "This till is enrolled.");
        }

        @Override
        public PrivateKey key() {
            return KEY;
        }

        @Override
        public HubStatus status() {
            return new HubStatus(false, clock.now(), 0, null, null);
        }

        @Override
        public boolean isDurable(UUID epoch, long seq) {
            return durable.contains(epoch);
        }

        @Override
        public void onChange(Runnable listener) {
            // never changes
        }

        @Override
        public void wake() {
            // nobody sends
        }

        @Override
        public void close() {
            // nothing open
        }
    }
}
