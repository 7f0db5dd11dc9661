package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.hub.HubSession;
import org.onecounter.cli.hub.TillClient;
import org.onecounter.cli.hub.TillPorts;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at JDK, ports, disk, database, migrations and tills, and says of each what to do. */
@Command(name = "doctor", description = "Look at JDK, ports, disk, database, migrations and tills; say what to do; exit 1 when something is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LOW_DISK = 1L << 30;

    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "the storefront's port (${DEFAULT-VALUE} otherwise)")
    int port = 8080;

    @Option(names = "--json", description = "one JSON object on standard output")
    boolean json;

    @Override
    public Integer call() throws IOException {
        Path folder = data.folder();
        Findings findings = new Findings();
        findings.good("jdk", System.getProperty("java.vm.vendor") + " " + Runtime.version() + " in " + System.getProperty("java.home"));
        disk(folder, findings);
        HubClient running = HubClient.running(folder);
        ports(running, folder, findings);
        if (running != null || Files.isDirectory(folder.resolve("hub"))) {
            hub(folder, findings);
        } else {
            findings.good("database", "None yet in " + folder + "; ./onecounter demo makes one.");
        }
        System.out.println(json
                ? new JsonMapper().writeValueAsString(Map.of("ok", findings.allGood(), "findings", findings.all()))
                : findings.table());
        return findings.allGood() ? 0 : 1;
    }

    private static void disk(Path folder, Findings findings) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        long left = Files.getFileStore(existing).getUsableSpace();
        String sentence = (left >> 20) + " MB free in " + existing + ".";
        if (left > LOW_DISK && Files.isWritable(existing)) {
            findings.good("disk", sentence);
        } else if (left > LOW_DISK) {
            findings.bad("disk", existing + " cannot be written.", "Give it to your user, or choose another folder with --data.");
        } else {
            findings.bad("disk", sentence, "Make room, or choose another folder with --data.");
        }
    }

    private void ports(@Nullable HubClient running, Path folder, Findings findings) throws IOException {
        if (running != null) {
            int shop = running.adminPort() - 3;
            findings.good("ports", "Storefront " + shop + ", admin " + (shop + 3) + ", uplink " + (shop + 4) + " are ours and answer.");
            return;
        }
        String complaint = Preflight.complaint(Integer.toString(port), folder);
        if (complaint.startsWith("Port") || complaint.startsWith("--port")) {
            findings.bad("ports", complaint, "Stop that program, or use --port.");
        } else {
            findings.good("ports", port + " to " + (port + 5) + " are free.");
        }
    }

    private static void hub(Path folder, Findings findings) {
        try (HubSession hub = HubSession.open(folder, new Programs(Programs.home()))) {
            HubClient.Answer answer = hub.client().get("/api/v1/doctor");
            if (!answer.ok()) {
                throw new Complaint(answer.sentence());
            }
            answer.body().path("findings").forEach(findings::take);
            for (int tillPort : hub.own() ? List.<Integer>of() : TillPorts.all(folder)) {
                JsonNode state = new TillClient(tillPort).get("/api/v1/state");
                if (state == null) {
                    findings.bad("till", "The till at port " + tillPort + " does not answer.", "Start the demo again, or see its log in "
                            + folder.resolve("log") + ".");
                } else {
                    findings.good("till", "The till at port " + tillPort + ": "
                            + state.path("status").path("sentence").asString("answers."));
                }
            }
        } catch (Complaint complaint) {
            findings.bad("database", complaint.getMessage(), "See " + folder.resolve("log/hub.log") + ".");
        }
    }
}
