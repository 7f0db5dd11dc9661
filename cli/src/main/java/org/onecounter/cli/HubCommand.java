package org.onecounter.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.onecounter.cli.process.Foreground;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the hub alone in this terminal, with its own options. */
@Command(name = "hub", description = "Run the hub alone: --data DIR --port N [--database-url URL] [--bind ADDRESS] [--host NAME,NAME]")
final class HubCommand implements Callable<Integer> {
    @Unmatched
    List<String> options = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Foreground.run(new Programs(Programs.home()).hub(options.toArray(String[]::new)));
    }
}
