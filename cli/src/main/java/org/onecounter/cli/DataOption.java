package org.onecounter.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Option;

/** Which data folder a command works on. */
final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", description = "data folder; .onecounter/demo beside the launcher otherwise")
    @Nullable Path data;

    Path folder() {
        Path given = data;
        return (given == null ? Programs.home().resolve(".onecounter/demo") : given).toAbsolutePath().normalize();
    }
}
