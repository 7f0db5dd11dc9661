package org.onecounter.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.catalog.VariantId;

/** What visitors must not be able to do, over HTTP against a real PostgreSQL: refused in words, nothing half done. */
class ShopRefusalsIT {

    @RegisterExtension
    static final AShop shop = AShop.open();

    private static AVisitor with(String title, long units) {
        VariantId variant = shop.item(title, 1_000);
        shop.stock(variant, shop.depot, units);
        AVisitor visitor = new AVisitor(shop);
        visitor.add(title.toLowerCase(java.util.Locale.ROOT), "1");
        return visitor;
    }

    @Test
    void strange_quantities_are_refused_in_a_sentence_and_the_basket_stays_empty_A1() {
        shop.stock(shop.item("Spoon", 300), shop.depot, 9);
        for (String quantity : List.of("-1", "0", "0.0001", "1000000000", "2147483648", "NaN", "1e3", "٣", "", "100", "1 kg")) {
            AVisitor visitor = new AVisitor(shop);
            AVisitor.Page page = visitor.add("spoon", quantity);
            assertThat(page.status()).as(quantity).isEqualTo(422);
            assertThat(page.text()).contains("Nothing was added to your basket");
            assertThat(visitor.get("/basket").text()).contains("Your basket is empty");
        }
    }

    @Test
    void price_total_and_role_sent_along_change_nothing_A7() {
        VariantId pan = shop.item("Pan", 4_000);
        shop.stock(pan, shop.depot, 3);
        AVisitor visitor = new AVisitor(shop);
        visitor.get("/items/pan");
        visitor.post("/basket/add", Map.of(
                "variant", pan.value().toString(), "quantity", "1", "price", "1", "unitPrice", "0.01", "total", "1", "taxRate", "0", "role", "OWNER"));
        visitor.toPayment();
        visitor.post("/checkout/pay", Map.of("card", "card_4242", "total", "1", "amount", "1"));
        assertThat(visitor.follow().text()).contains("€40.00 by card");
        assertThat(shop.count("select total from orders o join order_line l using (order_id) where l.variant_id = ?", pan.value())).isEqualTo(4_000);
    }

    @Test
    void paying_before_address_or_delivery_is_refused_and_nothing_is_kept_A8() {
        AVisitor visitor = with("Sieve", 2);
        visitor.get("/checkout");
        AVisitor.Page early = visitor.pay("card_4242");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("Please say first where the parcel goes; nothing was charged.");
        visitor.post("/checkout/address", AVisitor.ADDRESS);
        visitor.follow();
        AVisitor.Page still = visitor.pay("card_4242");
        assertThat(still.status()).isEqualTo(409);
        assertThat(still.text()).contains("Please choose first how it comes");
        assertThat(shop.count("select count(*) from reservation r join order_line l on l.variant_id = r.variant_id")).isEqualTo(
                shop.count("select count(*) from reservation r join order_line l on l.variant_id = r.variant_id and l.order_id = r.order_id"));
    }

    @Test
    void a_basket_made_dearer_in_another_window_is_not_paid_before_it_was_shown_A9() {
        VariantId cheap = shop.item("Thread", 100);
        VariantId dear = shop.item("Loom", 90_000);
        shop.stock(cheap, shop.depot, 5);
        shop.stock(dear, shop.depot, 5);
        AVisitor visitor = new AVisitor(shop);
        visitor.add("thread", "1");
        AVisitor.Page cheapPage = visitor.toPayment();
        assertThat(cheapPage.text()).contains("Pay €1.00");
        visitor.get("/items/loom");
        visitor.post("/basket/add", Map.of("variant", dear.value().toString(), "quantity", "1"));
        AVisitor.Page paid = visitor.raw(
                "/checkout/pay",
                Map.of("csrf", cheapPage.hidden("csrf"), "order", cheapPage.hidden("order"), "card", "card_4242"),
                Map.of());
        assertThat(paid.status()).isEqualTo(409);
        assertThat(paid.text()).contains("The total is €901.00 now; nothing was charged yet.");
        assertThat(shop.count("select count(*) from order_line where variant_id = ?", cheap.value())).isZero();
    }

    @Test
    void a_form_without_our_token_or_from_another_site_does_nothing_A27() {
        AVisitor visitor = with("Cup", 3);
        String variant = visitor.get("/items/cup").hidden("variant");
        assertThat(visitor.raw("/basket/add", Map.of("variant", variant, "quantity", "1"), Map.of()).status()).isEqualTo(403);
        assertThat(visitor.raw("/basket/add", Map.of("variant", variant, "quantity", "1", "csrf", "A".repeat(30)), Map.of()).status())
                .isEqualTo(403);
        AVisitor other = new AVisitor(shop);
        String foreign = other.get("/items/cup").hidden("csrf");
        assertThat(visitor.raw("/basket/add", Map.of("variant", variant, "quantity", "1", "csrf", foreign), Map.of()).status())
                .isEqualTo(403);
        Map<String, String> good = new HashMap<>(Map.of("variant", variant, "quantity", "1"));
        good.put("csrf", visitor.get("/items/cup").hidden("csrf"));
        assertThat(visitor.raw("/basket/add", good, Map.of("Origin", "http://evil.example")).status()).isEqualTo(403);
        assertThat(visitor.get("/basket").text()).contains("€10.00").doesNotContain("€20.00");
    }

    @Test
    void an_order_opens_by_its_own_link_only_A24() {
        AVisitor visitor = with("Tray", 3);
        visitor.toPayment();
        String path = visitor.pay("card_4242").location();
        assertThat(new AVisitor(shop).get(path).text()).contains("Thank you, Ann.");
        assertThat(new AVisitor(shop).get(path).headers()).containsEntry("cache-control", "no-store").containsEntry("referrer-policy", "no-referrer");
        for (int at = "/orders/".length(); at < path.length(); at++) {
            char other = path.charAt(at) == 'A' ? 'B' : 'A';
            String altered = path.substring(0, at) + other + path.substring(at + 1);
            assertThat(new AVisitor(shop).get(altered).status()).as(altered).isEqualTo(404);
        }
        assertThat(new AVisitor(shop).get("/orders/" + java.util.UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void an_altered_basket_cookie_is_a_new_empty_basket() {
        AVisitor visitor = with("Cork", 3);
        var cookie = visitor.cookies().getCookieStore().getCookies().stream().filter(c -> c.getName().equals("onecounter-shop")).findFirst().orElseThrow();
        String value = cookie.getValue().replace("\"", "");
        String altered = value.substring(0, 40) + (value.charAt(40) == 'A' ? 'B' : 'A') + value.substring(41);
        AVisitor thief = new AVisitor(shop);
        AVisitor.Page page = thief.raw("/basket/add", Map.of("csrf", "x"), Map.of("Cookie", "onecounter-shop=" + altered));
        assertThat(page.status()).isEqualTo(403);
    }

    @Test
    void words_of_people_and_items_are_never_markup_A39_A66() {
        VariantId odd = shop.item("Odd", "<script>alert(1)</script> </script><svg onload=alert(2)> ${jndi:ldap://x} #{7*7} {{7*7}}", 500, List.of(""), List.of()).getFirst();
        shop.stock(odd, shop.depot, 9);
        AVisitor.Page item = new AVisitor(shop).get("/items/odd");
        assertThat(item.html()).doesNotContain("<script>alert").doesNotContain("<svg onload").contains("&lt;script&gt;alert");
        for (String name : List.of("null", "O'Brien", "Robert'); DROP TABLE orders;--", "Ł", "<b>Ann</b>")) {
            AVisitor visitor = new AVisitor(shop);
            visitor.add("odd", "1");
            visitor.get("/checkout");
            Map<String, String> address = new HashMap<>(AVisitor.ADDRESS);
            address.put("name", name);
            visitor.post("/checkout/address", address);
            assertThat(visitor.last().status()).as(name).isEqualTo(303);
            assertThat(visitor.follow().html()).doesNotContain("<b>Ann");
        }
    }

    @Test
    void an_address_that_no_label_could_carry_is_said_beside_its_field() {
        AVisitor visitor = with("Hook", 3);
        visitor.get("/checkout");
        Map<String, String> bad = new HashMap<>();
        bad.put("mail", "ann@example\r\nBcc: all@example.ie");
        bad.put("name", "x".repeat(300));
        bad.put("street", "");
        bad.put("town", "Gal\u0000way");
        bad.put("postcode", "';--");
        AVisitor.Page page = visitor.post("/checkout/address", bad);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Please give the street and number.", "at most 80 letters", "cannot be printed on a label", "An Eircode reads like");
        assertThat(page.html()).contains("id=\"e-mail\"");
    }

    @Test
    void a_real_card_number_is_refused_and_not_shown_again_I31() {
        AVisitor visitor = with("Peg", 3);
        visitor.toPayment();
        AVisitor.Page page = visitor.pay("4111111111111111");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).doesNotContain("4111111111111111");
    }

    @Test
    void a_third_silent_payment_of_one_visitor_waits_for_the_others_A22() {
        VariantId tea = shop.item("Tea", 700);
        shop.stock(tea, shop.depot, 50);
        // one visit, its cookies used again and again
        AVisitor visitor = new AVisitor(shop);
        visitor.add("tea", "1");
        visitor.toPayment();
        AVisitor.Page page = visitor.last();
        String basket = cookies(visitor, "onecounter-shop");
        int refused = 0;
        for (int i = 0; i < 3; i++) {
            AVisitor again = new AVisitor(shop);
            AVisitor.Page checkout = again.raw("/checkout/address", merged(AVisitor.ADDRESS, Map.of("csrf", page.hidden("csrf"))), Map.of("Cookie", basket));
            String begun = basket + "; onecounter-checkout=" + set(checkout, "onecounter-checkout");
            AVisitor.Page delivered = again.raw("/checkout/delivery", Map.of("csrf", page.hidden("csrf"), "delivery", "POST"), Map.of("Cookie", begun));
            String ready = basket + "; onecounter-checkout=" + set(delivered, "onecounter-checkout");
            AVisitor.Page shown = again.raw("/checkout/pay", Map.of("csrf", page.hidden("csrf"), "order", "none", "card", "card_0119"), Map.of("Cookie", ready));
            AVisitor.Page paid = again.raw(
                    "/checkout/pay", Map.of("csrf", page.hidden("csrf"), "order", shown.hidden("order"), "card", "card_0119"), Map.of("Cookie", ready));
            refused += paid.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
        assertThat(shop.available(tea, shop.depot)).isEqualTo(48);
    }

    private static Map<String, String> merged(Map<String, String> one, Map<String, String> two) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(two);
        return all;
    }

    private static String cookies(AVisitor visitor, String name) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name)).map(c -> c.getName() + "=" + c.getValue()).findFirst().orElseThrow();
    }

    private static String set(AVisitor.Page page, String name) {
        var matcher = java.util.regex.Pattern.compile(name + "=([^;]+)").matcher(page.headers().getOrDefault("set-cookie", ""));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_dearer_price_waits_ten_minutes_for_the_basket_and_a_lower_one_comes_at_once() {
        VariantId jug = shop.item("Jug", 1_000);
        shop.stock(jug, shop.depot, 9);
        AVisitor visitor = new AVisitor(shop);
        visitor.add("jug", "1");
        shop.price(jug, 1_300, Instant.now());
        AVisitor.Page kept = visitor.get("/basket");
        assertThat(kept.text()).contains("Jug now costs €13.00", "you still get it for €10.00");
        assertThat(new AVisitor(shop).get("/items/jug").text()).contains("€13.00");
        shop.price(jug, 800, Instant.now());
        assertThat(visitor.get("/basket").text()).contains("€8.00").doesNotContain("€10.00 Total");
    }

    @Test
    void unknown_and_hostile_addresses_are_a_clean_404_and_never_a_trace_A67() {
        for (String path : List.of("/items/nope", "/items/..%2f..%2fetc", "/categories/'%3b--", "/pictures/..%2f..%2fx.svg", "/pictures/A%00.svg", "/assets/shop.css", "/actuator/env", "/live?variant=x")) {
            AVisitor.Page page = new AVisitor(shop).get(path);
            assertThat(page.status()).as(path).isBetween(400, 404);
            assertThat(page.html()).doesNotContain("Exception").doesNotContain("at org.");
        }
        assertThat(new AVisitor(shop).get("/search?q=%25%25%25%00%27%3b--&order=%27&page=999999999").status()).isEqualTo(200);
        assertThat(new AVisitor(shop).get("/categories/kitchen?order=sql&page=-1").status()).isEqualTo(200);
    }
}
