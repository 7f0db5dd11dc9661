package org.onecounter.cli;

import org.onecounter.cli.process.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind the launcher. */
@Command(
        name = "onecounter",
        description = "One core for every counter of a retailer.",
        mixinStandardHelpOptions = true,
        version = "Onecounter 0.1.0",
        subcommands = {
            DemoCommand.class, ImportCommand.class, VerifyCommand.class, DoctorCommand.class, BenchCommand.class,
            TestCommand.class, HubCommand.class, TillCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            if (thrown instanceof Complaint) {
                System.err.println(thrown.getMessage());
                return 2;
            }
            throw thrown;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(args.length == 0 ? usage(line) : line.execute(args));
    }

    private static int usage(CommandLine line) {
        line.usage(System.out);
        return 2;
    }
}
