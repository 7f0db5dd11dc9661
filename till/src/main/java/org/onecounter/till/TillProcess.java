package org.onecounter.till;

import java.io.IOException;
import java.lang.System.Logger;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onecounter.devices.PrinterDrawer;
import org.onecounter.devices.simulated.SimulatedTerminal;
import org.onecounter.devices.simulated.VirtualPrinter;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.sync.port.Randomness;
import org.onecounter.sync.port.RealClock;
import org.onecounter.sync.port.RealDisk;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.port.RealRandomness;
import org.onecounter.sync.port.RealScheduler;
import org.onecounter.till.api.Rooms;
import org.onecounter.till.api.TillApi;
import org.onecounter.till.basket.DeskMemory;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.JournalOwner;
import org.onecounter.till.lookup.StoredLookup;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Sessions;
import org.onecounter.till.platform.TillOptions;
import org.onecounter.till.platform.TillOptions.Unusable;
import org.onecounter.till.platform.TillServer;
import org.onecounter.till.uplink.Uplink;

/** One running till: its data folder, its rooms, its door. */
final class TillProcess implements TillApi.Till, AutoCloseable {

    private static final Logger LOG = System.getLogger(TillProcess.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(3);
    private final TillOptions options;
    private final Clock clock = new RealClock();
    private final Randomness random = new RealRandomness();
    private final Ids ids = new RealIds(clock, random);
    private final RealScheduler scheduler = new RealScheduler();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Counter counter = new Counter();
    private final Notices notices = new Notices(clock);
    private final RealDisk disk;
    private final AutoCloseable folderLock;
    private final StoredLookup lookup;
    private final VirtualPrinter printer;
    private final SimulatedTerminal terminal;
    private final HubLink hub;
    private volatile @Nullable Rooms rooms;
    private @Nullable Journal journal;
    private @Nullable TillApi api;
    private @Nullable TillServer server;

    private TillProcess(TillOptions options) throws IOException, SQLException {
        this.options = options;
        Path data = options.data();
        this.disk = new RealDisk(data);
        this.folderLock = disk.lock();
        this.lookup = StoredLookup.open(data.resolve("lookup.db"), clock);
        Files.createDirectories(data.resolve("devices"));
        this.printer = new VirtualPrinter(options.columns(), clock::now);
        this.terminal = new SimulatedTerminal(data.resolve("devices/terminal.txt"), clock::now, SimulatedTerminal.Pace.DEMO);
        this.hub = options.hub() == null ? NoHub.reading(data) : Uplink.open(options.hub(), disk, lookup, clock, random);
    }

    /** Starts the till and serves; refuses a folder in use and a port in use with one line. */
    static TillProcess start(TillOptions options) throws Unusable {
        try {
            TillProcess till = new TillProcess(options);
            try {
                till.open();
                return till;
            } catch (IOException | RuntimeException e) {
                till.close();
                throw e;
            }
        } catch (BindException e) {
            throw new Unusable("Port " + options.port() + " is in use. Stop what uses it, or choose another with --port.");
        } catch (IOException | SQLException e) {
            throw new Unusable(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private void open() throws IOException, Unusable {
        lookup.onChange(this::rulesChanged);
        hub.onChange(counter::changed);
        if (hub.enrolment().isPresent()) {
            openRooms(hub.enrolment().get());
        }
        enrolByOption();
        String process = ids.next().toString();
        Sessions sessions = new Sessions(random);
        server = TillServer.start(options.port(), sessions, door -> {
            TillApi made = new TillApi(this, process, counter, hub, lookup, notices, clock, sessions, door, printer, terminal);
            api = made;
            return made;
        });
        scheduler.every(EVERY, this::again);
    }

    /** A code given at the start is used once; while the hub does not answer it is tried again, and the screen can ask for another. */
    private void enrolByOption() {
        String code = options.enrol();
        if (code == null || rooms != null) {
            return;
        }
        try {
            enrol(code);
        } catch (Problem problem) {
            notices.tell("warn", problem.refusal().code(), problem.refusal().sentence());
            counter.changed();
            if (problem.refusal().code().equals("HubUnreachable")) {
                scheduler.after(EVERY, this::enrolByOption);
            }
        }
    }

    int port() {
        return server == null ? 0 : server.port();
    }

    private void openRooms(Enrolment enrolment) throws IOException {
        JournalOwner owner = new JournalOwner(enrolment.tillId(), enrolment.shop().id().value(), enrolment.shop().zone(), hub.key());
        Journal.Ports ports = new Journal.Ports(new RealDisk(options.data().resolve("journal")), clock, ids, random);
        JournalRecorder recorder = new JournalRecorder(enrolment.shop(), ids, hub::wake);
        Opening opening = new Opening(
                enrolment, recorder, lookup, hub, counter, notices, clock, ids,
                new Opening.Devices(printer, new PrinterDrawer(printer), terminal), new DeskMemory(disk, background), new Workers(background));
        Journal opened = Journal.open(owner, ports, fact -> opening.saw(JournalRecorder.recorded(fact), fact.envelope().actor()));
        recorder.writeTo(opened);
        journal = opened;
        rooms = opening.open();
        if (hub instanceof Uplink uplink) {
            uplink.start(opened);
        }
        counter.changed();
    }

    private void rulesChanged() {
        Rooms open = rooms;
        if (open != null) {
            counter.act(() -> open.desk().reprice());
        } else {
            counter.changed();
        }
    }

    /** What is tried again from time to time: loose card payments, waiting paper, the age on the screen. */
    private void again() {
        Rooms open = rooms;
        if (open != null) {
            open.cards().settleLoose();
            open.receipts().queue().go();
        }
    }

    @Override
    public @Nullable Rooms rooms() {
        return rooms;
    }

    @Override
    public synchronized void enrol(String code) {
        switch (hub.enrol(code)) {
            case Result.Ok<Enrolment>(Enrolment enrolment) -> {
                try {
                    openRooms(enrolment);
                } catch (IOException e) {
                    LOG.log(Logger.Level.ERROR, "The till is enrolled but its journal does not open", e);
                    throw new Problem(503, "SellingStopped", "The till is enrolled, but its journal does not open: " + e.getMessage());
                }
            }
            case Result.Refused<Enrolment>(Refusal refusal) -> throw new Problem(422, refusal);
        }
    }

    /** Stops in order: screens, door, work, files. */
    @Override
    public void close() {
        if (api != null) {
            api.close();
        }
        if (server != null) {
            server.close();
        }
        scheduler.close();
        background.shutdown();
        try {
            background.awaitTermination(2, TimeUnit.SECONDS);
            hub.close();
            if (journal != null) {
                journal.close();
            }
            lookup.close();
            folderLock.close();
        } catch (Exception e) {
            LOG.log(Logger.Level.WARNING, "While stopping", e);
        }
    }
}
