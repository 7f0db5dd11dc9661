package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.devices.PaymentTerminal;
import org.onecounter.devices.TerminalAnswer;
import org.onecounter.devices.simulated.SimulatedTerminal.Ending;
import org.onecounter.domain.money.Money;
import org.onecounter.sync.fact.CardIntended;
import org.onecounter.sync.fact.CardSettled;
import org.onecounter.sync.fact.CardSettled.Outcome;
import org.onecounter.till.api.ApiAccess;
import org.onecounter.till.checkout.CardAttempt;
import org.onecounter.till.checkout.CardAttempt.State;
import org.onecounter.till.platform.Problem;

class CardSaleTest {

    @TempDir
    Path folder;

    private ACounter till;

    @BeforeEach
    void open() throws Exception {
        till = ACounter.open(folder);
        till.scan(AShop.MUG_GTIN);
    }

    private CardAttempt shown() {
        CardAttempt card = till.rooms.checkout().card();
        assertThat(card).isNotNull();
        return card;
    }

    private List<Outcome> outcomes() {
        return till.bodies(CardSettled.class).stream().map(CardSettled::outcome).toList();
    }

    private void pass(Duration time) {
        till.clock.pass(time);
        till.rooms.cards().settleLoose();
        till.quiet();
    }

    @Test
    void i_12_the_intent_is_on_disk_before_the_terminal_is_asked() throws Exception {
        ACounter watched = new ACounter(folder, 2);
        watched.terminalInUse = new Watched(watched);
        watched.start();
        watched.scan(AShop.MUG_GTIN);
        watched.card();
        watched.quiet();
        assertThat(watched.sales()).hasSize(1);
    }

    /** A terminal that looks at the disk, after a power cut, before it takes the card. */
    private record Watched(ACounter till) implements PaymentTerminal {
        @Override
        public TerminalAnswer charge(UUID attempt, Money amount) {
            assertThat(till.bodies(CardIntended.class)).extracting(CardIntended::attempt).containsExactly(attempt);
            return new TerminalAnswer.Approved("REF");
        }

        @Override
        public TerminalAnswer ask(UUID attempt) {
            return new TerminalAnswer.Unknown("");
        }

        @Override
        public TerminalAnswer reverse(UUID attempt) {
            return new TerminalAnswer.Unknown("");
        }
    }

    @Test
    void an_approved_card_finishes_the_sale() {
        till.card();
        assertThat(shown().state()).isEqualTo(State.ASKING);
        assertThat(till.sales()).isEmpty();
        till.quiet();
        assertThat(till.sales()).singleElement().satisfies(sale -> {
            assertThat(sale.tenders()).singleElement().satisfies(tender -> {
                assertThat(tender.method()).isEqualTo("CARD");
                assertThat(tender.amount()).isEqualTo(1250);
                assertThat(tender.reference()).startsWith("SIM-");
            });
            assertThat(sale.change()).isZero();
        });
        pass(Duration.ofMinutes(5));
        assertThat(till.terminal.taken()).isEqualTo(1250);
        assertThat(outcomes()).containsExactly(Outcome.APPROVED);
    }

    @Test
    void a_declined_card_leaves_the_basket_to_be_paid_otherwise() {
        till.terminal.next(Ending.DECLINE);
        till.card();
        till.quiet();
        assertThat(shown().state()).isEqualTo(State.DECLINED);
        assertThat(till.rooms.checkout().due().minor()).isEqualTo(1250);
        till.cash("20");
        assertThat(till.sales()).hasSize(1);
        assertThat(till.terminal.taken()).isZero();
    }

    @Test
    void f_7_no_answer_is_unknown_and_a_second_charge_is_refused_until_it_is_settled() {
        till.terminal.next(Ending.LATE);
        till.card();
        till.quiet();
        assertThat(shown().state()).isEqualTo(State.UNKNOWN);
        assertThatThrownBy(till::card).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.refusal().code()).isEqualTo("CardPending"));
        assertThatThrownBy(() -> till.cash("20")).isInstanceOf(Problem.class);
        assertThat(till.sales()).isEmpty();
        till.counter.act(() -> till.rooms.cards().askAgain(null));
        till.quiet();
        assertThat(shown().state()).isEqualTo(State.UNKNOWN);
        pass(ACounter.LATE);
        assertThat(till.sales()).hasSize(1);
        assertThat(till.terminal.attempts()).hasSize(1);
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.APPROVED);
    }

    @Test
    void f_7_what_timed_out_and_took_nothing_is_settled_by_asking() {
        till.terminal.next(Ending.TIMEOUT);
        till.card();
        till.quiet();
        assertThat(shown().state()).isEqualTo(State.UNKNOWN);
        pass(Duration.ofSeconds(1));
        assertThat(shown().state()).isEqualTo(State.DECLINED);
        assertThat(till.terminal.taken()).isZero();
    }

    @Test
    void i_12_money_of_an_attempt_set_aside_is_given_back_when_it_turns_out_taken() {
        till.terminal.next(Ending.LATE);
        till.card();
        till.quiet();
        till.counter.act(() -> till.rooms.cards().cancel(shown().attempt()));
        assertThat(shown().state()).isEqualTo(State.SETASIDE);
        till.cash("20");
        assertThat(till.sales()).hasSize(1);
        pass(ACounter.LATE);
        pass(Duration.ofSeconds(3));
        assertThat(till.terminal.taken()).isZero();
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.APPROVED, Outcome.REVERSED);
    }

    @Test
    void an_attempt_set_aside_is_still_set_aside_after_a_restart() throws Exception {
        till.terminal.next(Ending.LATE);
        till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
        till.card();
        till.quiet();
        till.counter.act(() -> till.rooms.cards().cancel(shown().attempt()));
        till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
        till.journalDisk.restart();
        till.start();
        pass(ACounter.LATE);
        pass(Duration.ofSeconds(3));
        assertThat(till.terminal.taken()).isZero();
        assertThat(till.sales()).isEmpty();
        assertThat(till.rooms.desk().basket().lines()).hasSize(1);
    }

    @Test
    void nobody_knows_for_days_and_nothing_is_claimed() {
        till.terminal.next(Ending.UNKNOWN);
        till.card();
        till.quiet();
        for (int day = 0; day < 3; day++) {
            pass(Duration.ofDays(1));
        }
        assertThat(shown().state()).isEqualTo(State.UNKNOWN);
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);
        till.terminal.settle(shown().attempt(), true);
        pass(Duration.ofSeconds(3));
        assertThat(till.sales()).hasSize(1);
    }

    @Test
    void a_terminal_that_never_saw_it_is_believed_only_when_nothing_can_be_on_its_way() throws Exception {
        ACounter forgetful = new ACounter(folder, 3);
        forgetful.terminalInUse = new PaymentTerminal() {
            @Override
            public TerminalAnswer charge(UUID attempt, Money amount) {
                return new TerminalAnswer.Unknown("The line was cut.");
            }

            @Override
            public TerminalAnswer ask(UUID attempt) {
                return new TerminalAnswer.NeverSeen();
            }

            @Override
            public TerminalAnswer reverse(UUID attempt) {
                return new TerminalAnswer.NeverSeen();
            }
        };
        forgetful.start();
        forgetful.scan(AShop.MUG_GTIN);
        forgetful.card();
        forgetful.quiet();
        forgetful.rooms.cards().settleLoose();
        forgetful.quiet();
        assertThat(forgetful.rooms.checkout().card().state()).isEqualTo(State.UNKNOWN);
        forgetful.clock.pass(Duration.ofSeconds(21));
        forgetful.rooms.cards().settleLoose();
        forgetful.quiet();
        assertThat(forgetful.rooms.checkout().card().state()).isEqualTo(State.DECLINED);
    }

    @Test
    void split_tender_is_cash_then_card_and_a_taken_card_can_be_given_back() {
        till.cash("5");
        assertThat(till.sales()).isEmpty();
        till.counter.act(() -> till.rooms.cards().pay(ACounter.CLEO, "2.50"));
        till.quiet();
        assertThat(till.rooms.checkout().due().minor()).isEqualTo(500);
        UUID card = till.rooms.checkout().tenders().get(1).payment();
        till.counter.act(() -> till.rooms.cards().cancel(card));
        till.quiet();
        assertThat(till.terminal.taken()).isZero();
        assertThat(till.rooms.checkout().due().minor()).isEqualTo(750);
        till.card();
        till.quiet();
        assertThat(till.sales()).singleElement().satisfies(sale ->
                assertThat(sale.tenders()).extracting(tender -> tender.method() + " " + tender.amount()).containsExactly("CASH 500", "CARD 750"));
        assertThat(till.terminal.taken()).isEqualTo(750);
    }

    @Test
    void a_card_never_pays_more_than_is_due() {
        assertThatThrownBy(() -> till.counter.act(() -> till.rooms.cards().pay(ACounter.CLEO, "12.51")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.refusal().code()).isEqualTo("AmountOverDue"));
        assertThat(till.bodies(CardIntended.class)).isEmpty();
    }

    @Test
    void attack_9_the_basket_is_fixed_while_paying_but_a_scan_is_never_swallowed() {
        till.card();
        assertThatThrownBy(() -> till.counter.act(() -> till.rooms.selling().remove(1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> till.counter.act(() -> till.rooms.selling().clear(ACounter.CLEO))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> till.counter.act(() -> till.rooms.selling().park(null))).isInstanceOf(Problem.class);
        till.scan("BOOK-1");
        till.quiet();
        assertThat(till.sales()).isEmpty();
        assertThat(till.rooms.checkout().due().minor()).isEqualTo(1999);
    }

    @Test
    void i_18_an_approval_that_cannot_be_journalled_is_claimed_by_nobody_and_found_again() throws Exception {
        till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
        till.card();
        till.journalDisk.failSyncs(till.journalDisk.steps() + 1, 1000);
        till.quiet();
        assertThat(till.rooms.checkout().tenders()).isEmpty();
        assertThat(shown().state()).isEqualTo(State.UNKNOWN);
        assertThat(till.notices.current().code()).isEqualTo("SellingStopped");
        till.journalDisk.restart();
        till.start();
        pass(Duration.ofSeconds(3));
        assertThat(till.rooms.checkout().tenders()).hasSize(1); // the approval had reached the disk after all, unsynced
        till.counter.act(() -> till.rooms.checkout().complete(ACounter.CLEO));
        assertThat(till.sales()).hasSize(1);
        assertThat(till.terminal.attempts()).hasSize(1);
        assertThat(till.terminal.taken()).isEqualTo(1250);
    }

    @Test
    void i_18_an_approval_lost_with_the_power_is_asked_for_again_and_finishes_the_sale() throws Exception {
        till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
        till.card();
        till.journalDisk.failSyncs(till.journalDisk.steps() + 1, 1000);
        till.quiet();
        till.powerCut();
        till.start();
        pass(Duration.ofSeconds(3));
        if (!till.rooms.checkout().tenders().isEmpty()) {
            till.counter.act(() -> till.rooms.checkout().complete(ACounter.CLEO));
        }
        assertThat(till.sales()).hasSize(1);
        assertThat(till.terminal.attempts()).hasSize(1);
        assertThat(till.terminal.taken()).isEqualTo(1250);
    }
}
