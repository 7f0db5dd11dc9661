package org.onecounter.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.hub.TillPorts;
import org.onecounter.cli.process.Child;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.OrphanDatabase;
import org.onecounter.cli.process.Programs;

/** The processes of a demo, from the first to the last. */
final class Demo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int TILLS = 2;

    private final Path data;
    private final int port;
    private final Programs programs;
    private final PrintStream out;
    private final List<Child> children = new ArrayList<>();
    private boolean closed;

    Demo(Path data, int port, Programs programs, PrintStream out) {
        this.data = data;
        this.port = port;
        this.programs = programs;
        this.out = out;
    }

    void start() throws IOException, InterruptedException {
        out.println("Starting the hub with its PostgreSQL …");
        Child hub = begin("hub", programs.hub("--data", data.toString(), "--port", "" + port, "--with-parent"), "hub.log");
        List<Child> processes = new ArrayList<>();
        for (int number = 1; number <= TILLS; number++) {
            processes.add(till(number));
        }
        String shop = hub.address(PATIENCE);
        HubClient client = HubClient.at(data, port + 3);
        out.println("Loading the sample retailer …");
        HubClient.Answer samples = client.post("/api/v1/imports/samples", Map.of());
        if (!samples.ok()) {
            throw new Complaint("The sample retailer could not be loaded: " + samples.sentence());
        }
        DemoStaff.hire(client);
        out.println("Opening the tills …");
        List<String> addresses = new ArrayList<>();
        for (int number = 1; number <= TILLS; number++) {
            DemoTill till = new DemoTill(number, port + number, processes.get(number - 1), TillPorts.folder(data, number));
            till.open(client);
            addresses.add(till.address());
        }
        new Welcome(out).print(shop, "http://127.0.0.1:" + (port + 3), addresses, data);
    }

    private Child till(int number) throws IOException {
        Path folder = Files.createDirectories(TillPorts.folder(data, number));
        return begin("till " + number, programs.till("--data", folder.toString(), "--port", "" + (port + number),
                "--hub", "https://127.0.0.1:" + (port + 4), "--with-parent"), "till-" + number + ".log");
    }

    private Child begin(String name, List<String> command, String log) {
        Child child = Child.start(name, command, data.resolve("log").resolve(log));
        synchronized (this) {
            if (closed) {
                child.close();
                throw new Complaint("Stopped.");
            }
            children.add(child);
        }
        return child;
    }

    /** Waits until all have ended, and tells of each that ended by itself. */
    void watch() throws InterruptedException {
        List<Child> running = new ArrayList<>(children);
        while (!running.isEmpty()) {
            Thread.sleep(300);
            for (Child child : List.copyOf(running)) {
                if (!child.alive()) {
                    running.remove(child);
                    if (!child.stopping()) {
                        out.println("The " + child.name() + " has ended: " + child.lastWords());
                        if (child.name().equals("hub")) {
                            out.println("The tills go on selling. To start it again: ./onecounter hub --data " + data + " --port " + port);
                        }
                    }
                }
            }
        }
    }

    /** Stops the tills, then the hub, which stops its database. */
    @Override
    public void close() {
        List<Child> all;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            all = new ArrayList<>(children);
        }
        if (all.stream().anyMatch(Child::alive)) {
            out.println("Stopping …");
        }
        all.stream().filter(child -> !child.name().equals("hub")).parallel().forEach(Child::close);
        all.stream().filter(child -> child.name().equals("hub")).forEach(Child::close);
        OrphanDatabase.stop(data); // of a hub that was killed; a hub that was stopped leaves none
    }
}
