package org.onecounter.hub.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.catalog.VariantId;

/** A whole purchase over HTTP, without script, against a real PostgreSQL. */
class CheckoutIT {

    @RegisterExtension
    static final AShop shop = AShop.open();

    private static UUID placed(String number) {
        return shop.database().jdbc().sql("select order_id from orders where number = ?").param(number).query(UUID.class).single();
    }

    private static String number(AVisitor.Page page) {
        var matcher = java.util.regex.Pattern.compile("W-[0-9A-Z]{5}-[0-9A-Z]{5}").matcher(page.html());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void a_visitor_buys_without_script_and_gets_a_page_and_available_falls() {
        VariantId mug = shop.item("Blue mug", 1_450);
        shop.stock(mug, shop.depot, 5);
        AVisitor visitor = new AVisitor(shop);

        assertThat(visitor.get("/items/blue-mug").text()).contains("Blue mug", "€14.50", "By post");
        visitor.add("blue-mug", "2");
        assertThat(visitor.follow().text()).contains("Your basket", "€29.00");
        visitor.toPayment();
        AVisitor.Page paid = visitor.pay("card_4242");

        assertThat(paid.status()).isEqualTo(303);
        assertThat(paid.location()).startsWith("/orders/");
        AVisitor.Page order = visitor.follow();
        assertThat(order.text()).contains("Thank you, Ann.", "Blue mug", "€29.00 by card", "12 Quay Lane", "ann@example.ie");
        assertThat(shop.available(mug, shop.depot)).isEqualTo(3);
        assertThat(shop.count("select on_hand from stock_balance where variant_id = ?", mug.value())).isEqualTo(5);
        assertThat(visitor.get("/basket").text()).contains("Your basket is empty");
        UUID id = placed(number(order));
        AShop.eventually(() -> shop.count("select count(*) from payment where order_id = ? and state = 'CAPTURED'", id) == 1);
        AShop.eventually(() -> shop.count("select count(*) from mail where order_id = ?", id) == 1);
        String letter = shop.database().jdbc().sql("select recipient || ' ' || subject || ' ' || plain from mail where order_id = ?")
                .param(id).query(String.class).single();
        assertThat(letter).contains("ann@example.ie", number(order), "Blue mug", "€29.00", "VAT 23", paid.location().substring(0, 12));
    }

    @Test
    void the_same_button_pressed_ten_times_buys_once_A8() {
        VariantId lamp = shop.item("Lamp", 4_000);
        shop.stock(lamp, shop.depot, 50);
        AVisitor visitor = new AVisitor(shop);
        visitor.add("lamp", "1");
        visitor.toPayment();
        List<CompletableFuture<AVisitor.Page>> presses = new java.util.ArrayList<>();
        AVisitor.Page page = visitor.last();
        Map<String, String> form = Map.of("csrf", page.hidden("csrf"), "order", page.hidden("order"), "card", "card_4242");
        String cookies = visitor.cookies().getCookieStore().getCookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(java.util.stream.Collectors.joining("; "));
        for (int i = 0; i < 10; i++) {
            presses.add(CompletableFuture.supplyAsync(
                    () -> new AVisitor(shop).raw("/checkout/pay", form, Map.of("Cookie", cookies)),
                    task -> Thread.ofVirtual().start(task)));
        }
        assertThat(presses.stream().map(CompletableFuture::join).map(AVisitor.Page::location).distinct()).hasSize(1);
        assertThat(shop.count("select count(*) from order_line where variant_id = ?", lamp.value())).isEqualTo(1);
        assertThat(shop.available(lamp, shop.depot)).isEqualTo(49);
    }

    @Test
    void a_declined_card_keeps_nothing_and_another_card_buys() {
        VariantId bowl = shop.item("Bowl", 2_000);
        shop.stock(bowl, shop.depot, 1);
        AVisitor visitor = new AVisitor(shop);
        visitor.add("bowl", "1");
        visitor.toPayment();

        AVisitor.Page no = visitor.pay("card_0002");
        assertThat(no.status()).isEqualTo(402);
        assertThat(no.text()).contains("Your bank said no to this card. Nothing was charged");
        assertThat(shop.available(bowl, shop.depot)).isEqualTo(1);
        assertThat(shop.count("select count(*) from person_part p join payment m using (order_id) where m.state = 'DECLINED'")).isZero();

        assertThat(visitor.pay("card_4242").status()).isEqualTo(303);
        assertThat(visitor.follow().text()).contains("Thank you, Ann.");
        assertThat(shop.available(bowl, shop.depot)).isZero();
    }

    @Test
    void a_bank_that_answers_late_is_waited_for_on_the_order_page_and_the_order_is_placed() {
        VariantId jar = shop.item("Jar", 900);
        shop.stock(jar, shop.depot, 2);
        AVisitor visitor = new AVisitor(shop);
        visitor.add("jar", "1");
        visitor.toPayment();

        assertThat(visitor.pay("card_0341").status()).isEqualTo(303);
        String page = visitor.last().location();
        AVisitor.Page waiting = visitor.get(page);
        assertThat(waiting.text()).contains("Your bank is still thinking.");
        assertThat(waiting.html()).contains("http-equiv=\"refresh\"");
        assertThat(shop.available(jar, shop.depot)).isEqualTo(1);
        AShop.eventually(() -> visitor.get(page).text().contains("Thank you, Ann."));
        AShop.eventually(() -> shop.count(
                        "select count(*) from payment p join order_line l using (order_id) where l.variant_id = ? and p.state = 'CAPTURED'",
                        jar.value()) == 1);
    }

    @Test
    void a_bank_that_says_no_late_leaves_nothing_behind() {
        VariantId pot = shop.item("Pot", 900);
        shop.stock(pot, shop.depot, 1);
        AVisitor visitor = new AVisitor(shop);
        visitor.add("pot", "1");
        visitor.toPayment();
        visitor.pay("card_0358");
        String page = visitor.last().location();
        AShop.eventually(() -> visitor.get(page).text().contains("Your bank said no."));
        assertThat(shop.available(pot, shop.depot)).isEqualTo(1);
    }

    @Test
    void units_that_are_gone_when_a_late_yes_comes_are_tried_once_more_and_the_money_goes_back_I26() {
        VariantId last = shop.item("Last kettle", 3_000);
        shop.stock(last, shop.depot, 1);
        AVisitor slow = new AVisitor(shop);
        slow.add("last-kettle", "1");
        slow.toPayment();
        slow.pay("card_0341");
        String page = slow.last().location();
        UUID order = shop.database().jdbc()
                .sql("select order_id from reservation where variant_id = ? and state = 'HELD'").param(last.value()).query(UUID.class).single();
        // the hold lapses, the units are free, and somebody else buys them
        shop.database().jdbc().sql("update reservation set expires_at = now() - interval '1 second' where order_id = ?").param(order).update();
        AShop.eventually(() -> shop.available(last, shop.depot) == 1);
        AShop.eventually(() -> shop.get(org.onecounter.hub.stock.LiveStock.class).available(last.value(), shop.depot) == 1);
        AVisitor quick = new AVisitor(shop);
        quick.add("last-kettle", "1");
        quick.toPayment();
        assertThat(quick.pay("card_4242").status()).isEqualTo(303);

        AShop.eventually(() -> slow.get(page).text().contains("Your bank answered too late."));
        AShop.eventually(() -> shop.count("select count(*) from payment where order_id = ? and state = 'REFUNDED'", order) == 1);
        assertThat(shop.count("select count(*) from orders where order_id = ?", order)).isZero();
        assertThat(shop.available(last, shop.depot)).isZero();
    }

    @Test
    void the_last_unit_goes_to_one_of_twenty_and_the_others_read_that_nothing_was_charged_F22() {
        VariantId one = shop.item("Only vase", 5_000);
        shop.stock(one, shop.depot, 1);
        List<AVisitor> buyers = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            AVisitor visitor = new AVisitor(shop);
            visitor.add("only-vase", "1");
            visitor.toPayment();
            buyers.add(visitor);
        }
        List<AVisitor.Page> answers = buyers.stream()
                .map(buyer -> CompletableFuture.supplyAsync(() -> buyer.pay("card_4242"), task -> Thread.ofVirtual().start(task)))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(page -> page.status() == 303 && page.location().startsWith("/orders/")).hasSize(1);
        assertThat(answers).filteredOn(page -> page.status() == 409).hasSize(19)
                .allSatisfy(page -> assertThat(page.text()).contains("Somebody was a moment quicker.", "nothing was charged"));
        assertThat(shop.available(one, shop.depot)).isZero();
    }
}
