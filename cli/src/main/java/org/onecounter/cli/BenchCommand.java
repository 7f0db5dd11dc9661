package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.Foreground;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs one bench in a data folder of its own. */
@Command(name = "bench", description = "Measure against a yardstick in the same run: bench NAME [--json]; --help of a bench tells its names.")
final class BenchCommand implements Callable<Integer> {
    @Unmatched
    List<String> options = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Programs.home();
        if (!Files.exists(home.resolve("bench/target/bench.jar"))) {
            throw new Complaint("The benches are not built; run this through ./onecounter.");
        }
        return Foreground.run(new Programs(home).bench(options.toArray(String[]::new)), home);
    }
}
