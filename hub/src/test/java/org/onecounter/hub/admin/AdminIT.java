package org.onecounter.hub.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.admin.AShop.Answer;
import org.onecounter.hub.admin.AShop.Browser;
import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.cases.NewCase;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.flows.AFact;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.platform.Face;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.Origin;
import tools.jackson.databind.JsonNode;

/** The admin face over a whole hub: what it shows adds up, what it changes is a fact, and nobody sees more than their own. */
class AdminIT {
    @TempDir
    static Path folder;

    static AShop shop;
    static Browser olive;
    static AFact.Chain till;

    @BeforeAll
    static void open() {
        shop = new AShop(folder);
        olive = shop.signedIn("Olive");
        UUID id = UUID.randomUUID();
        shop.database
                .jdbc()
                .sql("insert into till (till_id, code, name, location_id, state) values (?, 'T1', 'Front', ?, 'ENROLLED')")
                .params(id, shop.harbour.value())
                .update();
        till = new AFact.Chain(id);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Fact now(FactBody body, LocationId location) {
        return Fact.of(Envelope.of(
                UUID.randomUUID(), new Origin.Web(), "web", null, location.value(), Instant.now(), LocalDate.now(), "1", null, body));
    }

    private static UUID webOrder(String sku, long quantity) {
        UUID order = UUID.randomUUID();
        UUID variant = shop.variant(sku).id().value();
        shop.get(Intake.class)
                .accept(now(AFact.webOrder(order, false, shop.harbour.value(), List.of(variant), List.of(quantity)), shop.harbour), Lane.WEB);
        return order;
    }

    private static UUID sale(String number, String sku, long quantity) {
        var body = AFact.sale(number, shop.variant(sku).id().value(), quantity);
        shop.get(Intake.class).accept(till.next(body, shop.harbour.value()), Lane.TILL);
        return body.order().id();
    }

    private static String stockOf(String sku, LocationId location) {
        return "/api/v1/stock/" + shop.variant(sku).id().value() + "/" + location.value();
    }

    private static Map<String, String> adjustment(String sku, String... namesAndValues) {
        Map<String, String> body = new java.util.HashMap<>(Map.of(
                "variant", shop.variant(sku).id().value().toString(),
                "location", shop.harbour.value().toString(),
                "place", "shelf",
                "note", ""));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private static void stockUp(String sku, String quantity) {
        assertThat(olive.post("/api/v1/stock/adjust", adjustment(sku, "quantity", quantity, "reason", "RECEIVED")).status()).isEqualTo(200);
    }

    @Test
    void on_hand_is_shown_with_the_ledger_lines_that_add_up_to_it_I1() {
        stockUp("MUG-G", "20");
        sale("HARBOUR-T1-a-1", "MUG-G", 2);
        JsonNode found = olive.get(stockOf("MUG-G", shop.harbour)).body();
        long sum = 0;
        for (JsonNode line : found.path("entries")) {
            sum += line.path("quantity").path("steps").asLong();
        }
        assertThat(sum).isEqualTo(found.path("balance").path("onHand").path("steps").asLong());
        assertThat(found.path("check").path("equal").asBoolean()).isTrue();
        assertThat(found.path("entries").get(0).path("running")).isEqualTo(found.path("balance").path("onHand"));
        assertThat(found.path("entries").get(0).path("order").path("number").asString()).isEqualTo("HARBOUR-T1-a-1");
    }

    @Test
    void a_balance_that_its_ledger_does_not_bear_out_says_so_I1() {
        UUID variant = shop.variant("POT-L").id().value();
        stockUp("POT-L", "5");
        shop.database.jdbc().sql("update stock_balance set on_hand = on_hand + 1 where variant_id = ?").param(variant).update();
        JsonNode check = olive.get(stockOf("POT-L", shop.harbour)).body().path("check");
        shop.database.jdbc().sql("update stock_balance set on_hand = on_hand - 1 where variant_id = ?").param(variant).update();
        assertThat(check.path("equal").asBoolean()).isFalse();
        assertThat(check.path("sentence").asString()).contains("run verify");
    }

    @Test
    void a_count_is_booked_as_the_difference_it_found_with_who_and_why() {
        stockUp("TWINE", "2");
        long before = olive.get(stockOf("TWINE", shop.harbour)).body().path("places").get(0).path("onHand").path("steps").asLong();
        Answer booked = olive.post("/api/v1/stock/adjust", adjustment("TWINE", "count", Long.toString(before + 3), "note", "Monday count"));
        assertThat(booked.body().path("sentence").asString()).isEqualTo("Shelf: " + before + " → " + (before + 3) + " (+3)");
        JsonNode line = olive.get(stockOf("TWINE", shop.harbour)).body().path("entries").get(0);
        assertThat(line.path("quantity").path("text").asString()).isEqualTo("+3");
        assertThat(line.path("reason").asString()).isEqualTo("COUNT");
        assertThat(line.path("actor").asString()).isEqualTo("Olive");
        assertThat(line.path("note").asString()).isEqualTo("Monday count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"٣", "1e3", "NaN", "0.5", "", "1000000000", "--1"})
    void a_quantity_that_is_none_is_refused_and_books_nothing_attack_1(String typed) {
        String before = olive.get(stockOf("POT-S", shop.harbour)).text();
        Answer refused = olive.post("/api/v1/stock/adjust", adjustment("POT-S", "quantity", typed, "reason", "CORRECTION"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asString()).isNotBlank();
        assertThat(olive.get(stockOf("POT-S", shop.harbour)).text()).isEqualTo(before);
    }

    @Test
    void more_than_is_there_cannot_be_taken_away() {
        Answer refused = olive.post("/api/v1/stock/adjust", adjustment("POT-S", "quantity", "-999", "reason", "DAMAGE"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("NotOnHand");
    }

    @Test
    void pages_of_orders_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 7; i++) {
            sale("HARBOUR-T1-p-" + i, "TWINE", 1);
        }
        Set<String> seen = new HashSet<>();
        List<String> order = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = olive.get("/api/v1/orders?q=t1-p-&limit=3&after=" + after).body();
            page.path("rows").forEach(row -> {
                assertThat(seen.add(row.path("number").asString())).isTrue();
                order.add(row.path("number").asString());
            });
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(order).hasSize(7).allMatch(number -> number.startsWith("HARBOUR-T1-p-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "'; drop table orders; --", "MjAyNi0xMS0yMw"})
    void a_cursor_that_is_none_is_refused_attack_11(String cursor) {
        Answer answer = olive.get("/api/v1/orders?after=" + java.net.URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("CursorUnreadable");
    }

    @Test
    void signs_of_the_pattern_language_are_looked_for_as_they_stand_attack_11() {
        assertThat(titles("/api/v1/items?q=100%25")).containsExactly("Clay pot 100%");
        assertThat(titles("/api/v1/items?q=%25")).containsExactly("Clay pot 100%");
        assertThat(titles("/api/v1/items?q=_")).isEmpty();
        assertThat(olive.get("/api/v1/items?q=%00").status()).isEqualTo(400);
    }

    @Test
    void an_item_is_found_by_word_sku_and_any_length_of_its_barcode() {
        assertThat(titles("/api/v1/items?q=twine")).containsExactly("Garden twine");
        assertThat(titles("/api/v1/items?q=pot-l")).containsExactly("Clay pot 100%");
        assertThat(titles("/api/v1/items?q=4006381333931")).containsExactly("Green mug");
        assertThat(titles("/api/v1/items?q=04006381333931")).containsExactly("Green mug");
        assertThat(titles("/api/v1/items?category=garden")).containsExactly("Clay pot 100%", "Garden twine");
    }

    private static List<String> titles(String path) {
        List<String> titles = new ArrayList<>();
        olive.get(path).body().path("rows").forEach(row -> titles.add(row.path("title").asString()));
        return titles;
    }

    @Test
    void an_order_shows_the_fact_it_rests_on_and_finds_a_changed_byte_I17() {
        UUID order = sale("HARBOUR-T1-f-1", "TWINE", 1);
        JsonNode page = olive.get("/api/v1/orders/" + order).body();
        assertThat(page.path("proof").path("hashHolds").asBoolean()).isTrue();
        assertThat(page.path("total").path("text").asString()).isEqualTo("€10.00");
        assertThat(page.path("payments").findValuesAsString("methodName")).containsExactly("Cash", "Change");
        String fact = page.path("proof").path("factId").asString();
        shop.database
                .jdbc()
                .sql("update fact set record = convert_to(replace(convert_from(record, 'UTF8'), 'CASH', 'CARD'), 'UTF8') where fact_id = ?::uuid")
                .param(fact)
                .update();
        JsonNode proof = olive.get("/api/v1/orders/" + order).body().path("proof");
        assertThat(proof.path("hashHolds").asBoolean()).isFalse();
    }

    @Test
    void goods_that_are_dispatched_leave_once_and_the_timeline_names_who() {
        stockUp("MUG-G", "5");
        UUID order = webOrder("MUG-G", 2);
        long before = onHand("MUG-G");
        assertThat(olive.get("/api/v1/orders/" + order).body().path("actions").path("dispatch").asBoolean()).isTrue();
        assertThat(olive.post("/api/v1/orders/" + order + "/dispatch", Map.of()).status()).isEqualTo(200);
        Answer again = olive.post("/api/v1/orders/" + order + "/dispatch", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("NotInThisState");
        assertThat(onHand("MUG-G")).isEqualTo(before - 2);
        JsonNode first = olive.get("/api/v1/orders/" + order).body().path("timeline").get(0);
        assertThat(first.path("actor").asString()).isEqualTo("Olive");
        assertThat(first.path("kind").asString()).isEqualTo("OrderDispatched");
    }

    private static long onHand(String sku) {
        return olive.get(stockOf(sku, shop.harbour)).body().path("balance").path("onHand").path("steps").asLong();
    }

    @Test
    void a_price_is_what_was_typed_and_its_history_says_what_it_was() {
        VariantView twine = shop.variant("TWINE");
        assertThat(olive.put("/api/v1/variants/" + twine.id().value() + "/price", Map.of("amount", "3.05")).status()).isEqualTo(200);
        JsonNode item = olive.get("/api/v1/items/" + twine.itemId().value()).body();
        JsonNode price = item.path("variants").get(0).path("price");
        assertThat(price.path("text").asString()).isEqualTo("€3.05");
        assertThat(price.path("edit").asString()).isEqualTo("3.05");
        assertThat(price.path("by").asString()).isEqualTo("Olive");
        JsonNode change = item.path("timeline").get(0);
        assertThat(change.path("before").asString()).isEqualTo("€2.40");
        assertThat(change.path("after").asString()).isEqualTo("€3.05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1e308", "12,50", "free", "", "99999999999999999999", "1.0000001"})
    void a_price_that_is_none_is_refused_and_the_old_one_holds_attack_3(String typed) {
        VariantView mug = shop.variant("MUG-G");
        Answer refused = olive.put("/api/v1/variants/" + mug.id().value() + "/price", Map.of("amount", typed));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shop.variant("MUG-G").price()).isEqualTo(mug.price());
    }

    @Test
    void two_people_cannot_overwrite_each_other_unseen_and_fields_nobody_offers_are_not_taken_attack_7() {
        VariantView pot = shop.variant("POT-S");
        String address = "/api/v1/items/" + pot.itemId().value();
        long version = olive.get(address).body().path("version").asLong();
        Answer first = olive.patch(address, Map.of("version", version, "description", "Fired twice", "taxClass", "ZERO", "price", "0.01"));
        assertThat(first.status()).isEqualTo(200);
        Answer second = olive.patch(address, Map.of("version", version, "description", "Fired once"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("code").asString()).isEqualTo("ItemChangedMeanwhile");
        JsonNode item = olive.get(address).body();
        assertThat(item.path("description").asString()).isEqualTo("Fired twice");
        assertThat(item.path("taxClass").asString()).isEqualTo("STANDARD");
        assertThat(shop.variant("POT-S").price()).isEqualTo(pot.price());
    }

    @Test
    void a_case_is_decided_once_and_names_who_decided() {
        UUID id = UUID.randomUUID();
        UUID variant = shop.variant("MUG-G").id().value();
        shop.database.transaction().executeWithoutResult(status -> shop.get(Cases.class)
                .open(List.of(new NewCase(
                        id, "OVERSOLD", variant.toString(), "Receipt X handed over 1 of Green mug promised to 1 order.",
                        Map.of("variant", variant.toString(), "location", shop.harbour.value().toString(), "units", "1"), null, null))));
        JsonNode row = olive.get("/api/v1/cases").body().path("rows").get(0);
        assertThat(row.path("variant").path("title").asString()).isEqualTo("Green mug");
        assertThat(row.path("figures").toString()).contains("Harbour Street").doesNotContain(variant.toString());
        assertThat(olive.post("/api/v1/cases/" + id + "/close", Map.of("resolution", " ")).status()).isEqualTo(400);
        assertThat(olive.post("/api/v1/cases/" + id + "/close", Map.of("resolution", "Sent from Market Hall")).status()).isEqualTo(200);
        assertThat(olive.post("/api/v1/cases/" + id + "/close", Map.of("resolution", "Other")).status()).isEqualTo(409);
        JsonNode decided = olive.get("/api/v1/cases?state=closed").body().path("rows").get(0);
        assertThat(decided.path("closedBy").asString()).isEqualTo("Olive");
        assertThat(decided.path("resolution").asString()).isEqualTo("Sent from Market Hall");
    }

    @Test
    void today_adds_up_the_orders_of_today_by_channel_and_location() {
        stockUp("TWINE", "50");
        webOrder("TWINE", 3);
        JsonNode today = olive.get("/api/v1/today").body();
        long orders = 0;
        for (JsonNode row : olive.get("/api/v1/orders?day=today&limit=200").body().path("rows")) {
            orders += row.path("total").path("minor").asLong();
        }
        assertThat(today.path("sales").path("total").path("minor").asLong()).isPositive().isEqualTo(orders);
        assertThat(sum(today.path("channels"))).isEqualTo(orders);
        assertThat(sum(today.path("locations"))).isEqualTo(orders);
    }

    private static long sum(JsonNode figures) {
        long sum = 0;
        for (JsonNode figure : figures) {
            sum += figure.path("total").path("minor").asLong();
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "orders", "cases", "tills", "mail"})
    void a_cashier_reads_no_figures_of_the_house_attack_25(String room) {
        Browser cleo = shop.signedIn("Cleo");
        assertThat(cleo.get("/api/v1/" + room).status()).isEqualTo(403);
        assertThat(shop.nobody().get("/api/v1/" + room).status()).isEqualTo(401);
    }

    @Test
    void a_manager_of_one_shop_sees_and_moves_nothing_of_another_I29() {
        sale("HARBOUR-T1-s-1", "TWINE", 1);
        UUID order = webOrder("TWINE", 1);
        Browser max = shop.signedIn("Max");
        assertThat(max.get("/api/v1/orders").body().path("rows")).isEmpty();
        assertThat(max.get("/api/v1/orders/" + order).status()).isEqualTo(404);
        assertThat(max.post("/api/v1/orders/" + order + "/dispatch", Map.of()).status()).isEqualTo(404);
        assertThat(max.get(stockOf("TWINE", shop.harbour)).status()).isEqualTo(404);
        assertThat(max.get("/api/v1/stock?location=" + shop.harbour.value()).status()).isEqualTo(404);
        assertThat(max.post("/api/v1/stock/adjust", adjustment("TWINE", "quantity", "1", "reason", "RECEIVED")).status()).isEqualTo(404);
        assertThat(max.get("/api/v1/today").body().path("sales").path("orders").asLong()).isZero();
        max.get("/api/v1/stock").body().path("rows").forEach(row -> assertThat(row.path("at")).isEmpty());
    }

    @Test
    void a_till_shows_how_far_its_journal_is_here_and_what_it_sold_today() {
        Fact sold = now(AFact.sale("HARBOUR-T1-now-1", shop.variant("TWINE").id().value(), 1), shop.harbour);
        UUID id = UUID.randomUUID();
        shop.database
                .jdbc()
                .sql("insert into till (till_id, code, name, location_id, state) values (?, 'T9', 'Side', ?, 'ENROLLED')")
                .params(id, shop.harbour.value())
                .update();
        AFact.Chain chain = new AFact.Chain(id);
        Origin.Till first = new Origin.Till(id, chain.epoch, 1, org.onecounter.sync.hash.Hashes.zero());
        Envelope e = sold.envelope();
        Fact fact = Fact.of(Envelope.of(e.id(), first, "cleo", null, e.location(), e.at(), e.date(), "1", null, e.body()));
        shop.get(Intake.class).accept(fact, Lane.TILL);
        for (JsonNode row : olive.get("/api/v1/tills").body().path("rows")) {
            if (row.path("code").asString().equals("T9")) {
                assertThat(row.path("head").path("seq").asLong()).isEqualTo(1);
                assertThat(row.path("salesToday").asLong()).isEqualTo(1);
                return;
            }
        }
        throw new AssertionError("till T9 is not in the list");
    }

    @Test
    void a_change_without_the_token_of_the_session_is_not_done_attack_27() {
        Answer refused = olive.postWithoutToken("/api/v1/stock/adjust", adjustment("MUG-G", "quantity", "1", "reason", "RECEIVED"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("CsrfMissing");
    }

    @Test
    void an_open_screen_is_told_of_a_sale() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        Thread listener = Thread.ofVirtual().start(() -> listen(told));
        for (int i = 0; i < 50 && !told.isDone(); i++) {
            sale("HARBOUR-T1-e-" + i, "TWINE", 1);
            Thread.sleep(100);
        }
        assertThat(told.get(10, TimeUnit.SECONDS)).contains("\"topic\":\"order\"").contains("OrderPlaced");
        listener.interrupt();
    }

    private static void listen(CompletableFuture<String> told) {
        try {
            HttpRequest request = olive.request("/api/v1/events").GET().build();
            var stream = shop.http().send(request, BodyHandlers.ofInputStream()).body();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data: ") && line.contains("\"order\"")) {
                        told.complete(line);
                        return;
                    }
                }
            }
        } catch (Exception e) {
            told.completeExceptionally(e);
        }
    }

    @Test
    void the_app_is_at_its_own_door_and_at_no_other() throws Exception {
        assertThat(shop.nobody().get("/orders/" + UUID.randomUUID()).text()).contains("<!doctype html>");
        HttpRequest atShop = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shop.port(Face.SHOP) + "/api/v1/today")).build();
        assertThat(shop.http().send(atShop, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
}
