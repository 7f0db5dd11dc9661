package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.SaleVoided;
import org.onecounter.sync.fact.TakeBody;
import org.onecounter.till.api.ApiAccess;
import org.onecounter.till.basket.Basket;
import org.onecounter.till.basket.ShopStock;
import org.onecounter.till.platform.Problem;

class DeskTest {

    @TempDir
    Path folder;

    private ACounter till;

    @BeforeEach
    void open() throws Exception {
        till = ACounter.open(folder);
    }

    private Basket basket() {
        return till.rooms.desk().basket();
    }

    private void act(Runnable act) {
        till.counter.act(act);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.refusal().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "04006381333931", "]E04006381333931", " 4006381333931\r", "MUG-GRN", "mug-grn", "]C1mug-grn"})
    void a_mug_is_found_by_whatever_a_scanner_types(String scanned) {
        till.scan(scanned);
        assertThat(basket().lines()).singleElement().satisfies(line -> assertThat(line.variant()).isEqualTo(AShop.MUG));
    }

    @Test
    void attack_47_49_what_is_no_code_of_ours_changes_nothing_and_says_why() {
        refused("BadCheckDigit", () -> till.scan("4006381333932"));
        refused("UnknownCode", () -> till.scan("40063813339314006381333931"));
        refused("UnknownCode", () -> till.scan("5000000000005"));
        refused("UnknownCode", () -> till.scan("javascript:alert(1)"));
        refused("UnknownCode", () -> till.scan("\u0000\r\n"));
        refused("NotForSale", () -> till.scan("SOON"));
        assertThat(basket().lines()).isEmpty();
        assertThat(till.rooms.desk().undoLabel()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.0001", "1e9", "1000000000", "2147483648", "NaN", "1e3", "٣", "", "2 kg", "1,5"})
    void attack_1_a_quantity_that_is_none_is_refused(String quantity) {
        till.scan(AShop.MUG_GTIN);
        refused("BadQuantity", () -> act(() -> till.rooms.selling().quantity(1, quantity)));
        assertThat(basket().lines().getFirst().quantity().steps()).isEqualTo(1);
    }

    @Test
    void attack_2_a_total_past_64_bits_is_refused_and_the_basket_stands() {
        AShop.publish(till.lookup, AShop.prices(9_000_000_000_000_000L));
        till.scan(AShop.MUG_GTIN);
        refused("AmountTooLarge", () -> act(() -> till.rooms.selling().quantity(1, "999999")));
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(9_000_000_000_000_000L);
    }

    @Test
    void tea_is_sold_by_weight() {
        act(() -> till.rooms.selling().add(AShop.TEA, "0.250"));
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(1050);
        act(() -> till.rooms.selling().quantity(1, "0,125"));
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(525);
    }

    @Test
    void undo_takes_back_each_act_in_turn() {
        till.scan(AShop.MUG_GTIN);
        till.scan(AShop.MUG_GTIN);
        act(() -> till.rooms.selling().quantity(1, "5"));
        act(() -> till.rooms.selling().remove(1));
        assertThat(till.rooms.desk().undoLabel()).contains("Remove Stoneware mug, Green");
        act(till.rooms.selling()::undo);
        assertThat(basket().lines().getFirst().quantity().steps()).isEqualTo(5);
        act(till.rooms.selling()::undo);
        assertThat(basket().lines().getFirst().quantity().steps()).isEqualTo(2);
        act(till.rooms.selling()::undo);
        act(till.rooms.selling()::undo);
        assertThat(basket().isEmpty()).isTrue();
        refused("NothingToUndo", () -> act(till.rooms.selling()::undo));
    }

    @Test
    void i_28_a_cleared_basket_is_a_void_on_record_and_undo_brings_it_back_as_another_order() {
        till.scan(AShop.MUG_GTIN);
        UUID cleared = basket().id();
        act(() -> till.rooms.selling().clear(ACounter.CLEO));
        assertThat(till.bodies(SaleVoided.class)).extracting(SaleVoided::order).containsExactly(cleared);
        act(till.rooms.selling()::undo);
        assertThat(basket().lines()).hasSize(1);
        assertThat(basket().id()).isNotEqualTo(cleared);
        till.cash("20");
        assertThat(till.sales().getFirst().order().id()).isNotEqualTo(cleared);
    }

    @Test
    void parked_baskets_and_the_one_on_the_counter_survive_a_restart() throws Exception {
        till.scan(AShop.MUG_GTIN);
        act(() -> till.rooms.selling().park("Lady with the dog"));
        till.scan("BOOK-1");
        UUID onCounter = basket().id();
        till.cash("5");
        till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
        till.powerCut();
        till.start();
        assertThat(basket().id()).isEqualTo(onCounter);
        assertThat(till.rooms.checkout().due().minor()).isEqualTo(1499);
        assertThat(till.rooms.desk().parked()).singleElement().satisfies(parked -> assertThat(parked.label()).isEqualTo("Lady with the dog"));
        till.cash("20");
        act(() -> till.rooms.selling().resume(till.rooms.desk().parked().getFirst().basket().id()));
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(1250);
        assertThat(till.rooms.desk().parked()).isEmpty();
    }

    @Test
    void i_16_a_basket_that_became_a_sale_does_not_come_back_after_a_crash() throws Exception {
        till.scan(AShop.MUG_GTIN);
        till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
        till.cash("20");
        till.powerCut();
        till.start();
        assertThat(till.sales()).hasSize(1);
        assertThat(basket().isEmpty()).isTrue();
        assertThat(till.rooms.checkout().last().sale().change()).isEqualTo(750);
    }

    @Test
    void resuming_parks_what_lies_on_the_counter() {
        till.scan(AShop.MUG_GTIN);
        act(() -> till.rooms.selling().park(null));
        till.scan("BOOK-1");
        act(() -> till.rooms.selling().resume(till.rooms.desk().parked().getFirst().basket().id()));
        assertThat(basket().lines().getFirst().variant()).isEqualTo(AShop.MUG);
        assertThat(till.rooms.desk().parked()).singleElement()
                .satisfies(parked -> assertThat(parked.basket().lines().getFirst().variant()).isEqualTo(AShop.BOOK));
    }

    @Test
    void a_shown_price_is_kept_ten_minutes_and_drops_at_once_if_cheaper() {
        till.scan(AShop.MUG_GTIN);
        AShop.publish(till.lookup, AShop.prices(1500));
        act(till.rooms.desk()::reprice);
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(1250);
        till.clock.pass(Duration.ofMinutes(11));
        act(till.rooms.desk()::reprice);
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(1500);
        AShop.publish(till.lookup, AShop.prices(1100));
        act(till.rooms.desk()::reprice);
        assertThat(till.rooms.checkout().total().minor()).isEqualTo(1100);
    }

    @Test
    void attack_9_prices_stand_still_while_the_customer_pays() {
        till.scan(AShop.MUG_GTIN);
        till.cash("5");
        AShop.publish(till.lookup, AShop.prices(300));
        act(till.rooms.desk()::reprice);
        till.clock.pass(Duration.ofMinutes(30));
        act(till.rooms.desk()::reprice);
        assertThat(till.rooms.checkout().due().minor()).isEqualTo(750);
        till.cash("7.50");
        assertThat(till.sales().getFirst().order().total()).isEqualTo(1250);
    }

    @Test
    void the_shelf_is_taken_first_then_the_backroom_and_the_rest_is_still_sold() {
        till.scan(AShop.MUG_GTIN);
        act(() -> till.rooms.selling().quantity(1, "5"));
        till.cash("100");
        assertThat(till.sales().getFirst().takes()).containsExactly(new TakeBody(1, "shelf", 3), new TakeBody(1, "backroom", 2));
        ShopStock.View left = till.rooms.stock().view(AShop.MUG);
        assertThat(left.shelf()).isEqualTo(-2);
        assertThat(left.backroom()).isZero();
        assertThat(left.available()).isEqualTo(-3);
    }

    @Test
    void own_sales_count_until_the_hub_holds_them() {
        till.scan(AShop.MUG_GTIN);
        till.cash("20");
        assertThat(till.rooms.stock().view(AShop.MUG).available()).isEqualTo(1);
        assertThat(till.rooms.stock().unsentSales()).isEqualTo(1);
        till.durable.add(till.journal.head().epoch());
        assertThat(till.rooms.stock().unsentSales()).isZero();
        assertThat(till.rooms.stock().view(AShop.MUG).available()).isEqualTo(2);
    }

    @Test
    void what_is_not_counted_takes_from_nowhere_and_a_line_keeps_its_parts() {
        till.scan(AShop.MUG_GTIN);
        till.scan(AShop.MUG_GTIN);
        till.cash("25");
        OrderLineBody line = till.sales().getFirst().order().lines().getFirst();
        assertThat(line.gross()).isEqualTo(2500);
        assertThat(line.net() + line.tax()).isEqualTo(2500);
        assertThat(line.ratePpm()).isEqualTo(230_000);
        assertThat(line.title()).isEqualTo("Stoneware mug, Green");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "40063813", "20260101", "100000.01", "999999", "-5", "0", "0.001", "1e3", "NaN", "٣", "", "12.505", "1.234,56", "5 EUR"})
    void attack_49_a_barcode_or_nonsense_in_the_amount_field_is_no_cash(String typed) {
        till.scan(AShop.MUG_GTIN);
        assertThatThrownBy(() -> till.cash(typed)).isInstanceOf(Problem.class);
        assertThat(till.sales()).isEmpty();
        assertThat(till.rooms.checkout().tenders()).isEmpty();
    }

    @Test
    void f_8_with_a_disk_almost_full_the_sale_at_hand_ends_and_no_new_one_begins() {
        till.scan(AShop.MUG_GTIN);
        till.journalDisk.limitTo(1);
        try {
            till.cash("20");
        } catch (RuntimeException full) {
            assertThat(till.sales()).isEmpty();
        }
        int kept = till.sales().size();
        if (basket().isEmpty()) {
            refused("DiskFull", () -> till.scan("BOOK-1"));
        }
        till.journalDisk.limitTo(Long.MAX_VALUE);
        assertThat(till.sales()).hasSize(kept);
    }
}
