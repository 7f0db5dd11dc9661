package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.journal.JournalReader;
import org.onecounter.sync.port.RealDisk;
import tools.jackson.databind.JsonNode;

/** F1 over HTTP: a till killed with -9 while it sells has every sale it told a screen of, none of them half, none twice (I-14, I-15, I-16). */
class KilledTillTest {

    /** A till as a child process. */
    private record Child(Process process, int port, BufferedReader out) {

        static Child start(Path data) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                            TillMain.class.getName(), "--data", data.toString(), "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String ready = out.readLine();
            assertThat(ready).as("the till starts").startsWith("READY till http://127.0.0.1:");
            return new Child(process, Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1)), out);
        }

        /** From outside, as a person with a shell would; nothing of the process runs after it. */
        void kill() throws Exception {
            new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start().waitFor();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            out.close();
        }
    }

    @Test
    void a_till_killed_while_selling_has_every_sale_it_told_of(@TempDir Path data) throws Exception {
        killMany(AShop.seeded(data), 3, new Random(1));
    }

    @Test
    @Tag("long")
    void a_till_killed_forty_times_has_every_sale_it_told_of(@TempDir Path data) throws Exception {
        killMany(AShop.seeded(data), 40, new Random(2));
    }

    private static void killMany(Path data, int times, Random random) throws Exception {
        Map<String, Long> told = new LinkedHashMap<>();
        for (int kill = 0; kill < times; kill++) {
            Child till = Child.start(data);
            AScreen screen = AScreen.signedIn(till.port());
            JsonNode last = screen.state().path("last");
            if (!told.isEmpty()) {
                assertThat(last.path("receiptNumber").asString("")).as("the screen after a restart knows the last sale").isNotEmpty();
            }
            killWhileSelling(till, screen, told, 100 + random.nextInt(900));
            List<SaleCompleted> kept = sales(data);
            assertThat(kept.stream().map(sale -> sale.order().number())).as("after kill " + (kill + 1)).containsAll(told.keySet()).doesNotHaveDuplicates();
            assertThat(kept.stream().map(sale -> sale.order().id())).doesNotHaveDuplicates();
            assertGaplessAndPaid(kept, told);
        }
        assertThat(told).hasSizeGreaterThan(times);
    }

    private static void killWhileSelling(Child till, AScreen screen, Map<String, Long> told, int milliseconds) throws Exception {
        Thread seller = Thread.ofPlatform().start(() -> sellUntilDead(screen, told));
        Thread.sleep(milliseconds);
        till.kill();
        seller.join(10_000);
        assertThat(seller.isAlive()).isFalse();
    }

    private static void sellUntilDead(AScreen screen, Map<String, Long> told) {
        try {
            while (true) {
                screen.act("scan", "{\"text\":\"" + AShop.MUG_GTIN + "\"}");
                screen.act("add", "{\"variantId\":\"" + AShop.TEA + "\",\"quantity\":\"0.333\"}");
                AScreen.Answer done = screen.act("pay/cash", "{\"amount\":\"200.00\"}");
                if (done.status() == 200 && done.json().path("basket").path("lines").isEmpty()) {
                    told.put(done.json().at("/last/receiptNumber").asString(), done.json().at("/last/total/minor").longValue());
                }
            }
        } catch (Exception dead) {
            // the till is gone; what it told is told
        }
    }

    private static List<SaleCompleted> sales(Path data) throws IOException {
        List<SaleCompleted> sales = new ArrayList<>();
        JournalReader.read(new RealDisk(data.resolve("journal")), AShop.TILL.tillId(), fact -> {
            if (fact.envelope().body() instanceof SaleCompleted sale) {
                sales.add(sale);
            }
        });
        return sales;
    }

    private static void assertGaplessAndPaid(List<SaleCompleted> sales, Map<String, Long> told) {
        Map<String, Integer> last = new HashMap<>();
        for (SaleCompleted sale : sales) {
            String number = sale.order().number();
            String epoch = number.substring(0, number.length() - 7);
            int counter = Integer.parseInt(number.substring(number.length() - 6));
            assertThat(counter).as(number).isEqualTo(last.getOrDefault(epoch, 0) + 1);
            last.put(epoch, counter);
            assertThat(sale.tenders().getFirst().amount() - sale.change()).isEqualTo(sale.order().total());
            assertThat(sale.order().lines().stream().mapToLong(line -> line.gross()).sum()).isEqualTo(sale.order().total());
            assertThat(sale.order().total()).isEqualTo(told.getOrDefault(number, sale.order().total()));
        }
    }
}
