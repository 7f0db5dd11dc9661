package org.onecounter.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.onecounter.cli.process.Foreground;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs one till in this terminal, with its own options. */
@Command(name = "till", description = "Run one till alone: --data DIR --port N [--hub https://ADDRESS:PORT] [--enrol CODE]")
final class TillCommand implements Callable<Integer> {
    @Unmatched
    List<String> options = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Foreground.run(new Programs(Programs.home()).till(options.toArray(String[]::new)));
    }
}
