package org.onecounter.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real processes killed with -9 while they work: nothing that was acknowledged is lost, and verify is green (I-15, F1, F2). */
@org.junit.jupiter.api.Tag("long")
class KillJourney {

    private static RunningShop shop;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        shop = RunningShop.open();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void hub_killed_under_load_and_a_till_killed_while_selling_lose_no_acknowledged_sale() throws Exception {
        List<String> receipts = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean selling = new AtomicBoolean(true);
        Thread one = Thread.ofVirtual().start(() -> sell(1, selling, receipts));
        Thread two = Thread.ofVirtual().start(() -> sell(2, selling, receipts));
        Thread.sleep(4_000);
        shop.kill("HubMain");
        Thread.sleep(3_000);
        int beforeTill = receipts.size();
        assertThat(beforeTill).as("tills sell with the hub gone").isGreaterThan(4);
        shop.kill("--port " + port(1) + " ");
        Thread.sleep(500);
        shop.startTillAgain(1);
        shop.startHubAgain();
        Thread.sleep(4_000);
        selling.set(false);
        one.join();
        two.join();
        awaitDrained();
        RunningShop.Done verified = shop.run("verify", "--json");
        assertThat(verified.out()).contains("\"ok\":true");
        String orders = orderNumbers();
        assertThat(receipts).isNotEmpty().allMatch(orders::contains);
    }

    private static int port(int till) {
        return URI.create(shop.till(till)).getPort();
    }

    /** Sells for cash over the till's own door until told to stop; keeps the numbers of receipts it was given. */
    private static void sell(int number, AtomicBoolean selling, List<String> receipts) {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(2)).build();
        boolean signedIn = false;
        while (selling.get()) {
            try {
                if (!signedIn) {
                    get(client, number, "/api/v1/state");
                    String staff = get(client, number, "/api/v1/staff");
                    String who = staff.replaceFirst("(?s).*?\"id\":\"([^\"]+)\"[^}]*" + (number == 1 ? "Cleo" : "Cyril") + ".*", "$1");
                    signedIn = post(client, number, "sign-in", "{\"staffId\":\"" + who + "\",\"pin\":\"" + (number == 1 ? "1111" : "2222") + "\"}").contains("\"basket\"");
                }
                post(client, number, "scan", "{\"text\":\"" + CODE + "\"}");
                String done = post(client, number, "pay/cash", "{\"exact\":true}");
                var found = java.util.regex.Pattern.compile("\"receiptNumber\":\"([^\"]+)\"").matcher(done);
                if (found.find() && !receipts.contains(found.group(1))) {
                    receipts.add(found.group(1));
                }
            } catch (IOException gone) {
                signedIn = false;
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static final String CODE = firstSku();

    /** A tracked article of the sample retailer. */
    private static String firstSku() {
        try {
            List<String> rows = Files.readAllLines(Path.of("..", "samples", "stock.csv"), StandardCharsets.UTF_8);
            return rows.stream().filter(r -> r.contains("HARBOUR")).map(r -> r.split(",")[0]).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitDrained() throws Exception {
        for (int i = 0; i < 60; i++) {
            HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            if (get(client, 1, "/api/v1/state").contains("\"unsent\":0") && get(client, 2, "/api/v1/state").contains("\"unsent\":0")) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The tills did not get rid of their sales");
    }

    private static String orderNumbers() throws Exception {
        StringBuilder all = new StringBuilder();
        String after = "";
        HttpClient client = HttpClient.newHttpClient();
        for (int page = 0; page < 200; page++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(shop.admin() + "/api/v1/orders?channel=TILL" + (after.isEmpty() ? "" : "&after=" + after)))
                    .header("Authorization", "Bearer " + shop.token())
                    .build();
            String rows = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            all.append(rows);
            var next = java.util.regex.Pattern.compile("\"next\":\"([^\"]+)\"").matcher(rows);
            if (!next.find()) {
                break;
            }
            after = java.net.URLEncoder.encode(next.group(1), StandardCharsets.UTF_8);
        }
        return all.toString();
    }

    private static String get(HttpClient client, int till, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(shop.till(till) + path)).timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String post(HttpClient client, int till, String act, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.till(till) + "/api/v1/" + act))
                .timeout(Duration.ofSeconds(5))
                .header("Origin", shop.till(till))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
