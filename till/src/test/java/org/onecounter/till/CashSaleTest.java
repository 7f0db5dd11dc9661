package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.till.platform.TillOptions;
import org.onecounter.till.platform.TillOptions.Unusable;
import tools.jackson.databind.JsonNode;

/** A whole till over HTTP, as its screen uses it, with no hub in reach. */
@Timeout(60)
class CashSaleTest {

    @TempDir
    Path data;

    private TillProcess till;
    private AScreen screen;

    @BeforeEach
    void open() throws Exception {
        till = TillProcess.start(TillOptions.parse("--data", AShop.seeded(data).toString()));
        screen = AScreen.signedIn(till.port());
    }

    @AfterEach
    void close() {
        till.close();
    }

    private static String scan(String code) {
        return "{\"text\":\"" + code + "\"}";
    }

    @Test
    void a_scan_one_key_and_enter_is_a_sale_with_change() throws Exception {
        JsonNode scanned = screen.done("scan", scan(AShop.MUG_GTIN));
        assertThat(scanned.at("/basket/total/text").asString()).isEqualTo("€12.50");
        assertThat(scanned.at("/basket/lines/0/reasons").isEmpty()).isFalse();
        assertThat(scanned.at("/payment/suggestions/0/amount").asString()).isEqualTo("12.50");
        JsonNode done = screen.done("pay/cash", "{\"amount\":\"20.00\"}");
        assertThat(done.at("/last/receiptNumber").asString()).matches("HARBOUR-T1-[0-9A-F]{6}-000001");
        assertThat(done.at("/last/change/text").asString()).isEqualTo("€7.50");
        assertThat(done.at("/basket/lines").isEmpty()).isTrue();
        assertThat(done.at("/status/sentence").asString()).startsWith("Offline").contains("1 sale kept here");
    }

    @Test
    void the_receipt_on_paper_is_the_sale() throws Exception {
        screen.done("scan", scan(AShop.MUG_GTIN));
        screen.done("pay/cash", "{\"exact\":true}");
        screen.until(state -> {
            try {
                return screen.get("printer").json().path("papers").size() == 2;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        String papers = screen.get("printer").json().toString();
        assertThat(papers).contains("Harbour Street", "Stoneware mug, Green", "TOTAL EUR", "12.50", "Cleo", "\"kind\":\"drawer\"", "\"kind\":\"cut\"", "\"matrix\"");
        JsonNode receipts = screen.get("receipts").json();
        assertThat(receipts.at("/rows/0/print").asString()).isEqualTo("printed");
        JsonNode reprinted = screen.done("receipts/" + receipts.at("/rows/0/orderId").asString() + "/reprint", "{}");
        assertThat(reprinted.at("/basket/lines").isEmpty()).isTrue();
        assertThat(screen.get("receipts").json().at("/rows/0/copies").intValue()).isEqualTo(1);
    }

    @Test
    void attack_7_what_a_screen_says_a_thing_costs_has_no_effect() throws Exception {
        JsonNode state = screen.done("add", "{\"variantId\":\"" + AShop.MUG + "\",\"quantity\":\"1\",\"price\":\"0.01\",\"unitPrice\":{\"minor\":1},\"total\":1,\"staff\":{\"role\":\"OWNER\"},\"taxRate\":0}");
        assertThat(state.at("/basket/total/minor").longValue()).isEqualTo(1250);
        assertThat(state.at("/staff/role").asString()).isEqualTo("CASHIER");
    }

    @Test
    void the_last_unit_promised_to_a_web_order_is_told_and_sold() throws Exception {
        JsonNode state = screen.done("add", "{\"variantId\":\"" + AShop.MUG + "\",\"quantity\":\"3\"}");
        JsonNode line = state.at("/basket/lines/0");
        assertThat(line.at("/stock/available").asString()).isEqualTo("2");
        assertThat(line.at("/stock/promised").asString()).isEqualTo("1");
        assertThat(line.at("/warning/code").asString()).isEqualTo("PromisedToWebOrder");
        JsonNode done = screen.done("pay/cash", "{\"exact\":true}");
        assertThat(done.at("/last/total/text").asString()).isEqualTo("€37.50");
        JsonNode none = screen.done("scan", scan("BOOK-1"));
        assertThat(none.at("/basket/lines/0/warning/code").asString()).isEqualTo("MoreThanCounted");
    }

    @Test
    void a_card_is_asked_in_the_background_and_the_screen_is_told() throws Exception {
        screen.done("scan", scan(AShop.MUG_GTIN));
        JsonNode asking = screen.done("pay/card", "{}");
        assertThat(asking.at("/card/state").asString()).isEqualTo("ASKING");
        assertThat(asking.at("/basket/locked").booleanValue()).isTrue();
        JsonNode done = screen.until(state -> state.path("card").path("state").asString("").equals("APPROVED"));
        assertThat(done.at("/last/total/minor").longValue()).isEqualTo(1250);
        assertThat(screen.get("terminal").json().at("/attempts/0/state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void attack_49_refusals_are_problems_that_say_why_and_never_repeat_what_was_typed() throws Exception {
        screen.done("scan", scan(AShop.MUG_GTIN));
        AScreen.Answer answer = screen.act("pay/cash", "{\"amount\":\"4006381333931\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("AmountLooksLikeABarcode");
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
        assertThat(answer.json().toString()).doesNotContain("4006381333931");
        assertThat(screen.act("pay/cash", "{}").status()).isEqualTo(400);
        assertThat(screen.act("pay/cancel", "{\"payment\":\"" + UUID.randomUUID() + "\"}").status()).isEqualTo(404);
        assertThat(screen.act("resume", "{\"id\":\"x\"}").status()).isEqualTo(400);
    }

    @Test
    void a_search_and_the_quick_keys_show_prices_and_stock() throws Exception {
        JsonNode hits = screen.get("search?q=mug").json();
        assertThat(hits.at("/rows/0/price/text").asString()).isEqualTo("€12.50");
        assertThat(hits.at("/rows/0/gtin").asString()).isEqualTo(AShop.MUG_GTIN);
        assertThat(screen.get("search?q=%25%27%20or%201=1").json().at("/rows").isEmpty()).isTrue();
        JsonNode groups = screen.get("quick").json().path("groups");
        assertThat(groups.findValuesAsString("slug")).containsExactlyInAnyOrder("kitchen", "tea", "books");
        assertThat(groups.toString()).doesNotContain(AShop.UNPRICED.toString());
        assertThat(screen.get("pictures/mug-green.svg").raw().headers().firstValue("Content-Type")).contains("image/svg+xml");
    }

    @Test
    void every_screen_hears_of_every_change() throws Exception {
        String origin = "http://127.0.0.1:" + till.port();
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(origin + "/api/v1/events")).build();
        var client = java.net.http.HttpClient.newHttpClient();
        try {
            var lines = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofLines()).body().iterator();
            String first = nextData(lines);
            assertThat(first).contains("\"lines\":[]");
            screen.done("scan", scan(AShop.MUG_GTIN));
            String second = nextData(lines);
            while (!second.contains("Stoneware mug")) {
                second = nextData(lines);
            }
        } finally {
            client.shutdownNow(); // close() would wait for the end of a stream that has none
        }
    }

    private static String nextData(java.util.Iterator<String> lines) {
        while (true) {
            String line = lines.next();
            if (line.startsWith("data:")) {
                return line;
            }
        }
    }

    @Test
    void f_16_a_second_process_in_the_same_folder_is_refused_in_one_line() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> TillProcess.start(TillOptions.parse("--data", data.toString()))))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("Another process already uses the data folder");
    }

    @Test
    void a_port_in_use_is_refused_in_one_line(@TempDir Path other) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> TillProcess.start(TillOptions.parse("--data", AShop.seeded(other).toString(), "--port", Integer.toString(till.port())))))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("Port " + till.port());
    }
}
