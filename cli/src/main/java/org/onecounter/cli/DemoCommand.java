package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.OrphanDatabase;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sample retailer on this machine: the hub, two tills of one shop, and who may log in. */
@Command(name = "demo", description = "Start the sample retailer: storefront, admin and two tills. Ctrl-C stops all of it; the data stays.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "storefront N, tills N+1 and N+2, admin N+3, uplink N+4, database N+5 (${DEFAULT-VALUE} otherwise)")
    int port = 8080;

    @Option(names = "--fresh", description = "begin anew: what is in the data folder is deleted")
    boolean fresh;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.folder();
        String complaint = Preflight.complaint(Integer.toString(port), folder);
        if (!complaint.isEmpty()) {
            throw new Complaint(complaint);
        }
        if (fresh) {
            OrphanDatabase.stop(folder);
            empty(folder);
        }
        Files.createDirectories(folder);
        try (Demo demo = new Demo(folder, port, new Programs(Programs.home()), System.out)) {
            Thread stop = new Thread(demo::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            demo.start();
            demo.watch();
        }
        return 0;
    }

    /** Deletes only what a demo made, so that a mistyped folder loses nothing else. */
    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                String name = part.getFileName().toString();
                if (name.equals("hub") || name.equals("log") || name.matches("till-\\d")) {
                    delete(part);
                }
            }
        }
    }

    private static void delete(Path part) throws IOException {
        try (Stream<Path> all = Files.walk(part)) {
            for (Path path : (Iterable<Path>) all.sorted(java.util.Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
