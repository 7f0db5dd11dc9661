package org.onecounter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.hub.HubSession;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Brings in what another system wrote. */
@Command(name = "import", description = "Bring in a catalogue or past sales from a file.",
        subcommands = {ImportCommand.Catalog.class, ImportCommand.Sales.class})
final class ImportCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Complaint("Import what? onecounter import catalog FILE, or onecounter import sales FILE --format online-retail");
    }

    /** What both have in common. */
    static final class Input {
        @Parameters(paramLabel = "FILE", description = "the file")
        @Nullable Path file;

        @Option(names = "--json", description = "one JSON object on standard output")
        boolean json;

        @Mixin
        DataOption data = new DataOption();

        Path readable() {
            Path given = file;
            if (given == null || !Files.isRegularFile(given) || !Files.isReadable(given)) {
                throw new Complaint("The file " + given + " cannot be read.");
            }
            return given;
        }

        /** Sends the file; 0 when it was taken, 1 when it was refused whole. */
        int send(String path, Map<String, @Nullable String> query) {
            Path from = readable();
            try (HubSession hub = HubSession.open(data.folder(), new Programs(Programs.home()))) {
                ImportProgress progress = new ImportProgress(System.err);
                JsonNode last = hub.client().upload(path, query, from, progress::line);
                progress.end();
                return new ImportReport(from, json).print(last);
            }
        }
    }

    /** {@code import catalog}. */
    @Command(name = "catalog", description = "Shopify's product CSV. May be repeated: nothing doubles.")
    static final class Catalog implements Callable<Integer> {
        @Mixin
        Input input = new Input();

        @Option(names = "--location", paramLabel = "L", description = "code of the location that gets the opening stock")
        @Nullable String location;

        @Option(names = "--currency", paramLabel = "C", description = "currency of the prices; that of the price list otherwise")
        @Nullable String currency;

        @Option(names = "--dry-run", description = "check and count everything, keep nothing")
        boolean dryRun;

        @Override
        public Integer call() {
            Map<String, @Nullable String> query = new LinkedHashMap<>();
            query.put("location", location);
            query.put("currency", currency);
            query.put("dryRun", Boolean.toString(dryRun));
            return input.send("/api/v1/imports/catalog", query);
        }
    }

    /** {@code import sales}. */
    @Command(name = "sales", description = "Past sales, through the same intake as new ones. May be repeated: nothing doubles.")
    static final class Sales implements Callable<Integer> {
        @Mixin
        Input input = new Input();

        @Option(names = "--format", paramLabel = "F", required = true, description = "online-retail")
        String format = "";

        @Override
        public Integer call() {
            Map<String, @Nullable String> query = new LinkedHashMap<>();
            query.put("format", format);
            return input.send("/api/v1/imports/sales", query);
        }
    }
}
