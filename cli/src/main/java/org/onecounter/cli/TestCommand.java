package org.onecounter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onecounter.cli.process.Foreground;
import org.onecounter.cli.process.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every test there is and ends with one line of counts. */
@Command(name = "test", description = "Run all tests; the last line counts them.")
final class TestCommand implements Callable<Integer> {
    @Option(names = "--long", description = "also what takes longer than ten minutes")
    boolean more;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Programs.home();
        TestCounts.forget(home);
        List<String> maven = new ArrayList<>(List.of(
                System.getProperty("onecounter.maven", "mvn"), "-B", "--no-transfer-progress", "-Pstrict,tests", "-fae",
                "-Dstyle.color=never", "-Dmaven.test.failure.ignore=true", "package"));
        if (more) {
            maven.add("-Dsurefire.excluded.groups=none");
        }
        int built = Foreground.run(maven, home);
        Path screens = home.resolve("ui");
        int screensStatus = Files.isDirectory(screens.resolve("node_modules"))
                ? Foreground.run(List.of("npm", "test", "--", "--reporter=default", "--reporter=junit",
                        "--outputFile=" + screens.resolve("target-tests.xml")), screens)
                : 0;
        TestCounts counts = TestCounts.read(home);
        if (built != 0 && counts.failed() == 0) {
            System.out.println("The build itself failed; see above.");
        }
        System.out.println(counts.line());
        return built == 0 && screensStatus == 0 && counts.failed() == 0 && counts.passed() > 0 ? 0 : 1;
    }
}
