package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.devices.simulated.SimulatedTerminal.Ending;
import org.onecounter.devices.simulated.SimulatedTerminal.State;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.sim.SimulatedDisk.PowerCut;
import org.onecounter.till.api.ApiAccess;

/** The power goes in the middle of every single disk step of a sale (F4, F6): nothing acknowledged is lost, nothing is half (I-14, I-15, I-16). */
class PowerCutInSaleTest {

    @TempDir
    Path folder;

    /** What a process told the world before the power went. */
    private int acknowledged;

    @Test
    void a_cash_sale_is_whole_or_absent_at_every_step() throws Exception {
        long steps = stepsOf(Ending.APPROVE, false);
        for (long seed = 0; seed < 4; seed++) {
            for (long step = 1; step <= steps; step++) {
                ACounter till = new ACounter(folder, seed * 10_000 + step);
                sellTwiceWithPowerCutAt(till, step, false);
                till.start();
                assertNumbersAreGapless(till.sales());
                assertThat(till.sales().size()).as("step " + step).isBetween(acknowledged, acknowledged + 1);
                till.scan("BOOK-1");
                till.cash("50");
                assertThat(till.rooms.checkout().last()).isNotNull();
            }
        }
    }

    @Test
    void i_15_two_sales_told_of_are_there_when_the_power_goes_right_after() throws Exception {
        for (long seed = 0; seed < 50; seed++) {
            ACounter till = new ACounter(folder, 500_000 + seed);
            sellTwiceWithPowerCutAt(till, Long.MAX_VALUE, false);
            till.powerCut();
            till.start();
            assertThat(till.sales()).hasSize(acknowledged).hasSize(2);
        }
    }

    @Test
    void i_12_a_card_payment_is_in_a_sale_or_given_back_whatever_step_the_power_goes_at() throws Exception {
        for (Ending ending : List.of(Ending.APPROVE, Ending.LATE, Ending.TIMEOUT, Ending.DECLINE)) {
            long steps = stepsOf(ending, true);
            for (long step = 1; step <= steps; step++) {
                ACounter till = new ACounter(folder, 100_000 * (ending.ordinal() + 1) + step);
                till.terminal.next(ending);
                sellTwiceWithPowerCutAt(till, step, true);
                till.start();
                settleEverything(till);
                String story = ending + ", step " + step;
                assertNumbersAreGapless(till.sales());
                long inSales = till.sales().stream().flatMap(sale -> sale.tenders().stream())
                        .filter(tender -> tender.method().equals("CARD")).mapToLong(tender -> tender.amount()).sum();
                assertThat(till.terminal.taken()).as(story).isEqualTo(inSales);
                assertThat(till.terminal.attempts()).as(story).noneMatch(attempt -> attempt.state() == State.PENDING);
                assertThat(till.sales().size()).as(story).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    /** After a restart the cashier finishes or clears what lies on the counter; the till does the rest by itself. */
    private static void settleEverything(ACounter till) {
        for (int round = 0; round < 6; round++) {
            till.clock.pass(Duration.ofSeconds(30));
            till.rooms.cards().settleLoose();
            till.quiet();
        }
        if (!till.rooms.checkout().tenders().isEmpty()) {
            till.counter.act(() -> till.rooms.checkout().complete(ACounter.CLEO));
        } else if (!till.rooms.desk().basket().isEmpty()) {
            till.counter.act(() -> till.rooms.selling().clear(ACounter.CLEO));
        }
        till.quiet();
    }

    private long stepsOf(Ending ending, boolean card) throws Exception {
        ACounter till = new ACounter(folder, 900_000 + ending.ordinal() + (card ? 50 : 0));
        till.terminal.next(ending);
        sellTwiceWithPowerCutAt(till, Long.MAX_VALUE, card);
        return till.journalDisk.steps();
    }

    private void sellTwiceWithPowerCutAt(ACounter till, long step, boolean card) throws Exception {
        acknowledged = 0;
        try {
            if (step != Long.MAX_VALUE) {
                till.journalDisk.cutPowerAt(step);
            }
            till.start();
            sell(till, card);
            sell(till, false);
        } catch (PowerCut cut) {
            till.deskDisk.powerCut();
        }
    }

    private void sell(ACounter till, boolean card) {
        int before = acknowledged;
        till.scan(AShop.MUG_GTIN);
        if (card) {
            till.rooms.memory().saveNow(ApiAccess.kept(till.rooms));
            till.card();
            till.quiet();
            till.clock.pass(ACounter.LATE);
            till.rooms.cards().settleLoose();
            till.quiet();
            if (till.rooms.checkout().last() != null) {
                acknowledged++;
                return;
            }
            till.counter.act(() -> till.rooms.checkout().forgetEndedCard());
        }
        till.cash("20.00");
        acknowledged = before + 1;
    }

    private static void assertNumbersAreGapless(List<SaleCompleted> sales) {
        Map<String, Integer> last = new HashMap<>();
        for (SaleCompleted sale : sales) {
            String number = sale.order().number();
            String epoch = number.substring(0, number.length() - 7);
            int counter = Integer.parseInt(number.substring(number.length() - 6));
            assertThat(counter).as(number).isEqualTo(last.getOrDefault(epoch, 0) + 1);
            last.put(epoch, counter);
            long paid = sale.tenders().stream().mapToLong(tender -> tender.amount()).sum() - sale.change();
            assertThat(paid).as("I-7 of " + number).isEqualTo(sale.order().total());
        }
    }
}
