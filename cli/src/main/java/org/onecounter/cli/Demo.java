package org.onecounter.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.hub.TillPorts;
import org.onecounter.cli.process.Child;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.Programs;
import tools.jackson.databind.JsonNode;

/** The processes of a demo, from the first to the last. */
final class Demo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String SHOP = "HARBOUR";
    private static final int TILLS = 2;
    private static final String ID = "till-id";

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

    void start() throws IOException {
        out.println("Starting the hub with its PostgreSQL …");
        Child hub = begin("hub", programs.hub("--data", data.toString(), "--port", "" + port, "--with-parent"), "hub.log");
        String shop = hub.address(PATIENCE);
        HubClient client = HubClient.at(data, port + 3);
        JsonNode logins = samples(client);
        List<Child> tills = new ArrayList<>();
        for (int number = 1; number <= TILLS; number++) {
            tills.add(till(number, client));
        }
        List<String> addresses = tills.stream().map(till -> till.address(PATIENCE)).toList();
        for (int number = 1; number <= TILLS; number++) {
            TillPorts.say(TillPorts.folder(data, number), port + number);
        }
        new Welcome(out).print(shop, "http://127.0.0.1:" + (port + 3), addresses, logins, data);
    }

    private JsonNode samples(HubClient client) {
        out.println("Loading the sample retailer …");
        HubClient.Answer answer = client.post("/api/v1/imports/samples", Map.of());
        if (!answer.ok()) {
            throw new Complaint("The sample retailer could not be loaded: " + answer.sentence());
        }
        return answer.body();
    }

    /** Starts a till; one that is not enrolled yet gets a code first. */
    private Child till(int number, HubClient client) throws IOException {
        Path folder = Files.createDirectories(TillPorts.folder(data, number));
        out.println("Starting till " + number + " …");
        List<String> options = new ArrayList<>(List.of(
                "--data", folder.toString(), "--port", "" + (port + number), "--hub", "https://127.0.0.1:" + (port + 4),
                "--with-parent"));
        String code = code(number, folder, client);
        if (code != null) {
            options.addAll(List.of("--enrol", code));
        }
        return begin("till " + number, programs.till(options.toArray(String[]::new)), "till-" + number + ".log");
    }

    private static @Nullable String code(int number, Path folder, HubClient client) throws IOException {
        Path note = folder.resolve(ID);
        String id = Files.exists(note) ? Files.readString(note).strip() : null;
        String state = id == null ? null : states(client).get(id);
        if ("ENROLLED".equals(state)) {
            return null;
        }
        HubClient.Answer answer = state == null
                ? client.post("/api/v1/tills", Map.of("name", "Till " + number, "location", SHOP))
                : client.post("/api/v1/tills/" + id + "/code", Map.of());
        if (!answer.ok()) {
            throw new Complaint("Till " + number + " could not be invited: " + answer.sentence());
        }
        Files.writeString(note, answer.body().path("tillId").asString() + "\n");
        return answer.body().path("code").asString();
    }

    private static Map<String, String> states(HubClient client) {
        Map<String, String> states = new HashMap<>();
        for (JsonNode till : client.get("/api/v1/tills").body().path("rows")) {
            states.put(till.path("id").asString(""), till.path("state").asString(""));
        }
        return states;
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
    }
}
