package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many tests passed, failed and were skipped, by the reports they leave. */
record TestCounts(int passed, int failed, int skipped) {
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");

    /** Deletes the reports of an earlier run. */
    static void forget(Path home) throws IOException {
        for (Path report : reports(home)) {
            Files.delete(report);
        }
    }

    static TestCounts read(Path home) throws IOException {
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        for (Path report : reports(home)) {
            Matcher suites = SUITE.matcher(Files.readString(report));
            while (suites.find()) {
                String suite = suites.group();
                tests += number(suite, "tests");
                failed += number(suite, "failures") + number(suite, "errors");
                skipped += number(suite, "skipped");
            }
        }
        return new TestCounts(tests - failed - skipped, failed, skipped);
    }

    private static List<Path> reports(Path home) throws IOException {
        List<Path> found = new java.util.ArrayList<>();
        try (Stream<Path> modules = Files.list(home)) {
            for (Path module : (Iterable<Path>) modules.sorted()::iterator) {
                Path folder = module.resolve("target/surefire-reports");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml")).forEach(found::add);
                    }
                }
            }
        }
        Path screens = home.resolve("ui/target-tests.xml");
        if (Files.exists(screens)) {
            found.add(screens);
        }
        return found;
    }

    private static int number(String suite, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(suite);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    String line() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
