package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.hub.HubSession;
import org.onecounter.cli.hub.TillPorts;
import org.onecounter.cli.journal.JournalCheck;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks every promise over the live database and the tills' journals. */
@Command(name = "verify", description = "Check every promise over the live database and the journals; exit 1 when one is broken.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--json", description = "one JSON object on standard output")
    boolean json;

    @Override
    public Integer call() throws IOException {
        Path folder = data.folder();
        try (HubSession hub = HubSession.open(folder, new Programs(Programs.home()))) {
            HubClient.Answer answer = hub.client().get("/api/v1/verify");
            if (!answer.ok()) {
                throw new Complaint("The hub could not verify: " + answer.sentence());
            }
            List<JournalCheck> journals = journals(folder, hub.client());
            Promises promises = Promises.merged(answer.body(), journals);
            journals.stream().map(JournalCheck::damage).filter(damage -> !damage.isEmpty()).forEach(System.err::println);
            System.out.println(json ? new JsonMapper().writeValueAsString(promises) : promises.table());
            return promises.ok() ? 0 : 1;
        }
    }

    /** The journals of the tills in this folder, each held against what the hub has of it. */
    private static List<JournalCheck> journals(Path folder, HubClient hub) throws IOException {
        List<JournalCheck> journals = new ArrayList<>();
        JsonNode tills = hub.get("/api/v1/tills").body().path("rows"); // first, so that the journals can only be ahead of it
        for (Path till : TillPorts.folders(folder)) {
            if (JournalCheck.possible(till)) {
                JournalCheck journal = JournalCheck.of(till);
                for (JsonNode known : tills) {
                    JsonNode head = known.path("head");
                    if (head.isObject()) {
                        journal.anchoredAt(UUID.fromString(head.path("epoch").asString("")), head.path("seq").asLong(),
                                head.path("hash").asString(""));
                    }
                }
                journals.add(journal);
            }
        }
        return journals;
    }
}
