package org.onecounter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onecounter.cli.hub.HubClient;
import org.onecounter.cli.hub.HubSession;
import org.onecounter.cli.hub.TillPorts;
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
    public Integer call() {
        Path folder = data.folder();
        try (HubSession hub = HubSession.open(folder, new Programs(Programs.home()))) {
            HubClient.Answer answer = hub.client().get("/api/v1/verify");
            if (!answer.ok()) {
                throw new Complaint("The hub could not verify: " + answer.sentence());
            }
            List<JsonNode> answers = new ArrayList<>(List.of(answer.body()));
            answers.addAll(TillPorts.verified(folder));
            Promises promises = Promises.merged(answers);
            System.out.println(json ? new JsonMapper().writeValueAsString(promises) : promises.table());
            return promises.ok() ? 0 : 1;
        }
    }
}
