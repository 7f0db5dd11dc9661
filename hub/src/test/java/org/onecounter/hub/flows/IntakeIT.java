package org.onecounter.hub.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderDispatched;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.StockMoved;

/** The intake over a real PostgreSQL: what is taken, what is refused, what becomes a case. */
class IntakeIT {

    @RegisterExtension
    static final HubDatabase DATABASE = HubDatabase.fresh();

    static Core core;
    static Intake intake;
    static UUID shop;

    @BeforeAll
    static void open() {
        core = Core.over(DATABASE);
        intake = core.get(Intake.class);
        shop = core.shop("HARBOUR");
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static UUID stocked(long quantity) {
        UUID variant = UUID.randomUUID();
        if (quantity > 0) {
            assertThat(accept(AFact.opening(variant, shop, quantity)).outcome()).isEqualTo(Outcome.ACCEPTED);
        }
        return variant;
    }

    private static FactAnswer accept(Fact fact) {
        return intake.accept(fact, Lane.WEB);
    }

    private static AFact.Chain aTill() {
        return new AFact.Chain(core.till(shop));
    }

    @Test
    void till_sale_lowers_on_hand_by_a_ledger_line_that_names_it_I1() {
        UUID variant = stocked(5);
        assertThat(accept(aTill().next(AFact.sale("R-" + variant, variant, 2), shop)).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(core.balance(variant, shop)).containsEntry("on_hand", 3L);
        assertThat(core.count("select sum(quantity) from stock_ledger where variant_id = ?", variant)).isEqualTo(3);
        assertThat(core.count("select on_hand from stock_place where variant_id = ?", variant)).isEqualTo(3);
        assertThat(core.count(
                        "select count(*) from stock_ledger l join orders o on o.order_id = l.order_id where variant_id = ? and reason = 'SALE'", variant))
                .isEqualTo(1);
    }

    @Test
    void same_fact_again_changes_nothing_and_gets_the_first_answer_I20() {
        UUID variant = stocked(5);
        Fact sale = aTill().next(AFact.sale("R-" + variant, variant, 1), shop);
        accept(sale);
        for (int i = 0; i < 3; i++) {
            assertThat(intake.acceptAll(List.of(sale, sale), Lane.TILL)).extracting(FactAnswer::outcome).containsOnly(Outcome.REPEAT);
        }
        assertThat(core.balance(variant, shop)).containsEntry("on_hand", 4L);
    }

    @Test
    void refused_fact_is_refused_again_with_the_same_words_even_when_stock_came_back() {
        UUID variant = stocked(0);
        Fact order = AFact.web(AFact.webOrder(UUID.randomUUID(), false, shop, List.of(variant), List.of(1L)));
        assertThat(accept(order).code()).isEqualTo("OutOfStock");
        accept(AFact.opening(variant, shop, 1));
        assertThat(accept(order)).extracting(FactAnswer::outcome, FactAnswer::code).containsExactly(Outcome.REFUSED, "OutOfStock");
    }

    @Test
    void two_lines_of_one_order_on_the_same_last_unit_are_refused_together_I2() {
        UUID variant = stocked(1);
        FactAnswer answer = accept(AFact.web(AFact.webOrder(UUID.randomUUID(), false, null, List.of(variant, variant), List.of(1L, 1L))));
        assertThat(answer.code()).isEqualTo("OutOfStock");
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 0L);
    }

    @Test
    void order_id_sent_twice_with_another_body_is_refused() {
        UUID variant = stocked(5);
        UUID order = UUID.randomUUID();
        accept(AFact.web(AFact.webOrder(order, false, shop, List.of(variant), List.of(1L))));
        assertThat(accept(AFact.web(AFact.webOrder(order, false, shop, List.of(variant), List.of(2L)))).code()).isEqualTo("OrderExists");
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 1L);
    }

    @Test
    void hold_becomes_the_allocation_of_its_order_and_dispatch_lowers_on_hand_I3() {
        UUID variant = stocked(3);
        UUID order = UUID.randomUUID();
        accept(AFact.web(AFact.hold(order, null, soon(), List.of(variant), List.of(2L))));
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 2L).containsEntry("on_hand", 3L);
        assertThat(accept(AFact.web(AFact.webOrder(order, true, null, List.of(variant), List.of(2L)))).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 2L);
        assertThat(accept(AFact.hub(new OrderDispatched(order))).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 0L).containsEntry("on_hand", 1L);
        assertThat(accept(AFact.hub(new OrderDispatched(order))).code()).isEqualTo("NotInThisState");
        assertThat(core.count("select count(*) from payment where order_id = ? and state = 'AUTHORISED'", order)).isEqualTo(1);
    }

    @Test
    void late_approval_after_the_hold_lapsed_and_the_unit_went_queues_the_refund_in_the_same_commit_I26() {
        UUID variant = stocked(1);
        UUID late = UUID.randomUUID();
        accept(AFact.web(AFact.hold(late, shop, Instant.now().minusSeconds(1), List.of(variant), List.of(1L))));
        accept(AFact.hub(new HoldReleased(late, "EXPIRED")));
        accept(AFact.web(AFact.webOrder(UUID.randomUUID(), false, shop, List.of(variant), List.of(1L))));
        assertThat(accept(AFact.web(AFact.webOrder(late, true, null, List.of(variant), List.of(1L)))).code()).isEqualTo("HoldExpired");
        assertThat(core.count("select count(*) from payment where order_id = ? and state = 'REFUND_QUEUED'", late)).isEqualTo(1);
        assertThat(core.count("select count(*) from orders where order_id = ?", late)).isZero();
    }

    @Test
    void hold_that_has_not_lapsed_cannot_be_expired() {
        UUID variant = stocked(1);
        UUID order = UUID.randomUUID();
        accept(AFact.web(AFact.hold(order, shop, soon(), List.of(variant), List.of(1L))));
        accept(AFact.hub(new HoldReleased(order, "EXPIRED")));
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 1L);
        accept(AFact.hub(new HoldReleased(order, "declined")));
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 0L);
    }

    @Test
    void unit_promised_to_the_web_and_sold_at_the_till_stands_and_opens_one_case_naming_both_I4_F24() {
        UUID variant = stocked(1);
        UUID order = UUID.randomUUID();
        accept(AFact.web(AFact.webOrder(order, false, shop, List.of(variant), List.of(1L))));
        FactAnswer answer = accept(aTill().next(AFact.sale("R-" + variant, variant, 1), shop));
        assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
        List<Map<String, Object>> cases = core.jdbc()
                .sql("select kind, figures->>'orders' as orders, figures->>'receipt' as receipt, figures->>'units' as units from open_case where subject = ?")
                .param(variant.toString())
                .query()
                .listOfRows();
        assertThat(cases).singleElement().satisfies(c -> assertThat(c)
                .containsEntry("kind", "OVERSOLD")
                .containsEntry("orders", order.toString())
                .containsEntry("receipt", "R-" + variant)
                .containsEntry("units", "1"));
    }

    @Test
    void same_place_in_a_tills_chain_with_other_contents_is_a_fork_both_kept_and_the_till_fenced_I22() {
        UUID variant = stocked(9);
        AFact.Chain till = aTill();
        Fact first = till.next(AFact.sale("A-" + variant, variant, 1), shop);
        accept(first);
        Fact second = till.otherAt(1, new byte[32], AFact.sale("B-" + variant, variant, 1), shop);
        assertThat(accept(second)).extracting(FactAnswer::outcome, FactAnswer::code).containsExactly(Outcome.CASE, "Fork");
        assertThat(core.count("select count(*) from till_record where till_id = ? and seq = 1", till.till)).isEqualTo(2);
        assertThat(core.count("select count(*) from till where till_id = ? and state = 'FENCED'", till.till)).isEqualTo(1);
        assertThat(core.balance(variant, shop)).containsEntry("on_hand", 7L);
    }

    @Test
    void record_that_arrives_before_its_predecessor_waits_for_it() {
        UUID variant = stocked(9);
        AFact.Chain till = aTill();
        Fact one = till.next(AFact.sale("1-" + variant, variant, 1), shop);
        Fact two = till.next(AFact.sale("2-" + variant, variant, 1), shop);
        assertThat(accept(two).code()).isEqualTo("Gap");
        assertThat(intake.acceptAll(List.of(one, two), Lane.TILL)).extracting(FactAnswer::outcome).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void one_bad_fact_in_a_batch_of_good_ones_stands_alone_F13() {
        UUID variant = stocked(50);
        AFact.Chain till = aTill();
        List<Fact> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batch.add(till.next(AFact.sale(i + "-" + variant, variant, 1), shop));
        }
        // its movement overflows what a balance can hold: nothing can be computed with it
        batch.add(7, AFact.hub(new StockMoved(
                List.of(
                        new StockMoved.MovementLine(variant, shop, "shelf", Long.MAX_VALUE, "RECEIVED"),
                        new StockMoved.MovementLine(variant, shop, "shelf", Long.MAX_VALUE, "RECEIVED")),
                "hostile")));
        List<FactAnswer> answers = new ArrayList<>(intake.acceptAll(batch, Lane.TILL));
        assertThat(answers.remove(7).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answers).extracting(FactAnswer::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(core.balance(variant, shop)).containsEntry("on_hand", 30L);
    }

    @Test
    void returns_never_take_back_more_than_was_sold_however_many_at_once_I9() {
        UUID variant = stocked(5);
        UUID order = UUID.randomUUID();
        accept(AFact.web(AFact.webOrder(order, false, shop, List.of(variant), List.of(3L))));
        List<CompletableFuture<FactAnswer>> returns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID back = UUID.randomUUID();
            GoodsReturned returned = new GoodsReturned(
                    AFact.order("WEB", OrderKind.RETURN, back, "RET-" + back, List.of(variant), List.of(1L)), order, List.of(), null);
            returns.add(intake.submit(AFact.of(new org.onecounter.sync.fact.Origin.Hub(), returned, shop), Lane.WEB));
        }
        assertThat(returns.stream().map(r -> r.join().outcome()).filter(Outcome.ACCEPTED::equals)).hasSize(3);
    }

    @Test
    void two_hundred_buyers_of_fifty_units_get_exactly_fifty_F22() {
        UUID variant = stocked(50);
        List<CompletableFuture<FactAnswer>> holds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            holds.add(intake.submit(AFact.web(AFact.hold(UUID.randomUUID(), null, soon(), List.of(variant), List.of(1L))), Lane.WEB));
        }
        List<FactAnswer> answers = holds.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(a -> a.outcome() == Outcome.ACCEPTED)).hasSize(50);
        assertThat(answers.stream().filter(a -> "OutOfStock".equals(a.code()))).hasSize(150);
        assertThat(core.balance(variant, shop)).containsEntry("reserved", 50L);
        assertThat(core.count("select sum(quantity) from reservation where variant_id = ? and state = 'HELD'", variant)).isEqualTo(50);
    }

    @Test
    void stock_leaves_no_further_than_to_zero_unless_a_count_says_so_I4() {
        UUID variant = stocked(2);
        assertThat(accept(AFact.moved(variant, shop, -3, "DAMAGE")).code()).isEqualTo("NotOnHand");
        assertThat(accept(AFact.moved(variant, shop, -2, "DAMAGE")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(10));
    }
}
