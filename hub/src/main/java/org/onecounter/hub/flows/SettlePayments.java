package org.onecounter.hub.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.orders.WebDrafts;
import org.onecounter.hub.payments.CardAnswer;
import org.onecounter.hub.payments.CardProvider;
import org.onecounter.hub.payments.PaymentRow;
import org.onecounter.hub.payments.UnsettledPayments;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Takes the money of confirmed orders, gives back what must go back, and asks about payments nobody knows the outcome of. It
 * works from the payments themselves, after their commit, many at a time, so a crash loses nothing and the checkout waits
 * for none of it (I-12, I-26).
 */
@Service
class SettlePayments implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SettlePayments.class);
    private static final int AT_ONCE = 500;
    private static final long TICK_MILLIS = 250;
    private static final int SLOW_TICKS = 20;
    /** No attempt lasts so long: what is still only intended then was cut off by a crash. */
    private static final Duration CUT_OFF = Duration.ofMinutes(2);
    /** After so long an answer will not come any more; the provider is told to forget it. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(30);

    private final UnsettledPayments payments;
    private final CardProvider cards;
    private final Intake intake;
    private final WebDrafts drafts;
    private final Clock clock;
    private final Ids ids;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("settle-payments").daemon().factory());
    private volatile Consumer<UUID> askAgain = order -> {};
    private volatile boolean awake = true;
    private volatile boolean running;
    private int tick;

    SettlePayments(
            UnsettledPayments payments, CardProvider cards, Intake intake, WebDrafts drafts, Clock clock, Ids ids) {
        this.payments = payments;
        this.cards = cards;
        this.intake = intake;
        this.drafts = drafts;
        this.clock = clock;
        this.ids = ids;
    }

    /** There is something to take or to give back. */
    void wake() {
        awake = true;
    }

    /** Who looks after an order whose bank kept silent. */
    void askAgainBy(Consumer<UUID> looker) {
        askAgain = looker;
    }

    private void tick() {
        boolean slow = ++tick % SLOW_TICKS == 0;
        try {
            if (awake || slow) {
                awake = false;
                due();
            }
            if (slow) {
                open();
            }
        } catch (RuntimeException e) {
            awake = true;
            LOG.warn("Payments wait: {}", e.toString());
        }
    }

    private void due() {
        List<PaymentRow> rows = payments.due(AT_ONCE);
        List<Fact> facts = new ArrayList<>(rows.size());
        for (PaymentRow payment : rows) {
            Fact fact = moneyOf(payment);
            if (fact != null) {
                facts.add(fact);
            }
        }
        if (!facts.isEmpty()) {
            intake.acceptAll(facts, Lane.IMPORT);
            awake |= rows.size() == AT_ONCE;
        }
    }

    private @Nullable Fact moneyOf(PaymentRow payment) {
        String reference = payment.reference() == null ? "" : payment.reference();
        boolean take = payment.state().equals("AUTHORISED");
        CardAnswer answer = take
                ? cards.capture(payment.order(), reference, payment.amount())
                : cards.giveBack(payment.order(), reference, payment.amount());
        if (answer instanceof CardAnswer.Approved(String given)) {
            return WebFacts.settled(
                    ids.next(), payment.order(), payment.id(), take ? "CAPTURED" : "REFUNDED", given, clock.now());
        }
        LOG.error("The provider did not {} payment {}: {}", take ? "take" : "give back", payment.id(), answer);
        return null;
    }

    private void open() {
        Instant now = clock.now();
        for (PaymentRow payment : payments.open(now, AT_ONCE)) {
            boolean given = payment.intendedAt().isBefore(now.minus(GIVEN_UP));
            boolean cut = payment.intendedAt().isBefore(now.minus(CUT_OFF));
            boolean waiting = drafts.find(payment.order()).filter(WebDrafts.Draft::waits).isPresent();
            if (given) {
                cards.abandon(payment.order());
            }
            if (waiting) {
                askAgain.accept(payment.order());
            } else if (cut) {
                undo(payment, cards.ask(payment.order()));
            }
        }
    }

    /** Nobody knows what was to be bought any more: what the bank did is undone and the units are free. */
    private void undo(PaymentRow payment, CardAnswer answer) {
        String state =
                switch (answer) {
                    case CardAnswer.Approved approved -> "VOIDED";
                    case CardAnswer.Declined declined -> "DECLINED";
                    case CardAnswer.Unasked unasked -> "VOIDED";
                    case CardAnswer.NoAnswer silence -> "UNKNOWN";
                };
        String reference = answer instanceof CardAnswer.Approved(String given) ? given : payment.reference();
        if (answer instanceof CardAnswer.Approved(String given)) {
            cards.giveBack(payment.order(), given, payment.amount());
        }
        if (!state.equals(payment.state())) {
            intake.acceptAll(
                    List.of(
                            WebFacts.settled(ids.next(), payment.order(), payment.id(), state, reference, clock.now()),
                            WebFacts.released(ids.next(), payment.order(), state, clock.now())),
                    Lane.WEB);
        }
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        try {
            timer.awaitTermination(5, TimeUnit.SECONDS); // before the intake closes
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the intake and ends before it. */
    @Override
    public int getPhase() {
        return 10;
    }
}
