package org.onecounter.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.sync.journal.JournalReader;
import org.onecounter.sync.port.RealDisk;

/** F1, I-15: a real process killed with -9 at any moment loses nothing it said it kept. */
class KillTest {

    @Test
    void a_killed_writer_loses_no_record_it_acknowledged(@TempDir Path folder) throws Exception {
        killMany(folder, 6, new Random(1));
    }

    @Test
    @Tag("long")
    void a_writer_killed_two_hundred_times_loses_no_record_it_acknowledged(@TempDir Path folder) throws Exception {
        killMany(folder, 200, new Random(2));
    }

    private static void killMany(Path folder, int times, Random random) throws Exception {
        Set<String> told = new LinkedHashSet<>();
        for (int i = 0; i < times; i++) {
            told.addAll(writeAndKill(folder, random.nextInt(150)));
            List<String> found = new ArrayList<>();
            JournalReader.read(
                    new RealDisk(folder), KilledWriter.TILL, fact -> found.add(fact.envelope().id().toString()));
            assertThat(found).as("after kill " + (i + 1)).containsAll(told).doesNotHaveDuplicates();
        }
        assertThat(told).hasSizeGreaterThan(times);
    }

    /** Kills from outside: the child's pipe stays open, so the last acknowledgement it wrote is still read. */
    private static Set<String> writeAndKill(Path folder, int milliseconds) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                        "-cp", System.getProperty("java.class.path"),
                        KilledWriter.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        Set<String> told = new LinkedHashSet<>();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            assertThat(first).startsWith("open ");
            told.add(out.readLine());
            Thread.sleep(milliseconds);
            new ProcessBuilder("kill", "-9", Long.toString(writer.pid())).start().waitFor();
            out.lines().filter(line -> line.length() == 36).forEach(told::add);
        }
        writer.waitFor();
        return told;
    }
}
