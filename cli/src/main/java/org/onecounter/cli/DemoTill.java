package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.hub.TillClient;
import org.onecounter.cli.hub.TillPorts;
import org.onecounter.cli.process.Child;
import org.onecounter.cli.process.Complaint;
import tools.jackson.databind.JsonNode;

/** One till of a demo: its process, its enrolment, and the moment it can sell. */
final class DemoTill {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SHOP = "HARBOUR";

    private final int number;
    private final Child process;
    private final Path note;
    private final TillClient till;
    private final String address;

    DemoTill(int number, int port, Child process, Path folder) {
        this.number = number;
        this.process = process;
        this.note = folder.resolve("till-id");
        this.address = process.address(PATIENCE);
        this.till = new TillClient(port);
        TillPorts.say(folder, port);
    }

    String address() {
        return address;
    }

    /** Enrols it if need be, and waits until it has prices and staff. A busy machine may need a second code. */
    void open(HubClient hub) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.alive() && System.nanoTime() < until) {
            JsonNode state = till.get("/api/v1/state");
            if (state != null && state.path("till").path("ready").asBoolean(false)) {
                return;
            }
            if (state != null && !state.path("till").path("enrolled").asBoolean(false)) {
                till.post("/api/v1/enrol", Map.of("code", code(hub)));
            }
            Thread.sleep(200);
        }
        throw new Complaint("Till " + number + " did not become ready: " + process.lastWords());
    }

    private String code(HubClient hub) throws IOException {
        String id = Files.exists(note) ? Files.readString(note).strip() : null;
        HubClient.Answer answer = id == null ? null : hub.post("/api/v1/tills/" + id + "/code", Map.of());
        if (answer == null || answer.status() == 404) { // a hub begun anew knows no till
            answer = hub.post("/api/v1/tills", Map.of("name", "Till " + number, "location", SHOP));
        }
        if (!answer.ok()) {
            throw new Complaint("Till " + number + " could not be invited: " + answer.sentence());
        }
        Files.writeString(note, answer.body().path("tillId").asString("") + "\n");
        return answer.body().path("code").asString("");
    }
}
