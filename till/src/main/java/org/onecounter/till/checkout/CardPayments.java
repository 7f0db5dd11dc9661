package org.onecounter.till.checkout;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onecounter.devices.PaymentTerminal;
import org.onecounter.devices.TerminalAnswer;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.payment.Method;
import org.onecounter.sync.fact.CardIntended;
import org.onecounter.sync.fact.CardSettled;
import org.onecounter.sync.fact.CardSettled.Outcome;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.till.basket.PricedBasket;
import org.onecounter.till.checkout.CardAttempt.State;
import org.onecounter.till.checkout.CardLedger.Chapter;
import org.onecounter.till.checkout.CardLedger.Loose;
import org.onecounter.till.platform.AmountText;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.platform.Recorder.SellingStopped;
import org.onecounter.till.platform.Session.Person;

/**
 * Card payments by the terminal's word alone: the intent is on disk before the terminal is asked, an outcome nobody knows is asked
 * for again and never claimed, and money taken for no sale is given back (I-12, F6, F7). The terminal is talked to outside the lock.
 */
public final class CardPayments {

    /** A terminal that does not know an attempt may only be believed once no request can still be on its way to it. */
    public static final Duration ON_THE_WAY = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(CardPayments.class.getName());
    private static final String ASKING = "Waiting for the card terminal.";
    private static final String UNKNOWN = "The terminal gave no answer. Nobody knows yet whether the card was charged; ask the terminal again.";
    private final Counter counter;
    private final Checkout checkout;
    private final PaymentTerminal terminal;
    private final Recorder recorder;
    private final Ids ids;
    private final Clock clock;
    private final Notices notices;
    private final Executor background;
    private final Duration onTheWay;
    private final CardLedger ledger;
    private final Set<UUID> beingAsked = new HashSet<>();
    private final Set<UUID> setAside = new HashSet<>();

    public CardPayments(
            Counter counter, Checkout checkout, PaymentTerminal terminal, Recorder recorder, Ids ids, Clock clock, Notices notices,
            Executor background, Duration onTheWay) {
        this.counter = counter;
        this.checkout = checkout;
        this.terminal = terminal;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
        this.background = background;
        this.onTheWay = onTheWay;
        this.ledger = new CardLedger(clock);
        checkout.onFinished(finished -> ledger.saw(finished.sale(), finished.actor()));
    }

    /** Learns from a record of the journal. */
    public void saw(FactBody body, String actor) {
        ledger.saw(body, actor);
    }

    /** Attempts the cashier went on without; the till settles them by itself. */
    public Set<UUID> setAside() {
        return Set.copyOf(setAside);
    }

    /** Inside the lock: puts the intent on disk and lets the terminal be asked. Null pays all that is due. */
    public void pay(Person who, @Nullable String typed) {
        PricedBasket priced = checkout.payable();
        checkout.refuseWhileCardIsOpen();
        Money due = checkout.due();
        Money amount = typed == null ? due : TypedAmount.read(typed, due.currency(), checkout.digits(priced));
        if (amount.compareTo(due) > 0) {
            throw new Problem(422, Refusal.of("AmountOverDue", "A card pays at most what is due.", "due", AmountText.of(due, priced.bundle())));
        }
        if (amount.isZero()) {
            checkout.complete(who);
            return;
        }
        UUID attempt = ids.next();
        note(who.id(), new CardIntended(attempt, checkout.order(), amount.minor(), amount.currency().code()));
        checkout.show(new CardAttempt(attempt, checkout.order(), amount, State.ASKING, ASKING));
        ask(attempt, () -> terminal.charge(attempt, amount));
    }

    /** Inside the lock: asks how an attempt ended; without an id, the one on the screen. */
    public void askAgain(@Nullable UUID wanted) {
        CardAttempt shown = checkout.card();
        UUID attempt = wanted != null ? wanted : shown != null ? shown.attempt() : null;
        if (attempt == null || ledger.find(attempt).isEmpty()) {
            throw new Problem(409, "NothingToAsk", "No card payment is open.");
        }
        if (beingAsked.contains(attempt)) {
            throw new Problem(409, "CardPending", ASKING); // two questions at once could answer in the wrong order
        }
        if (shown != null && shown.attempt().equals(attempt)) {
            checkout.show(shown.become(State.ASKING, ASKING));
        }
        ask(attempt, () -> terminal.ask(attempt));
    }

    /** Inside the lock: cash is given back, a taken card payment is reversed, one nobody knows about is set aside. */
    public void cancel(UUID payment) {
        CardAttempt shown = checkout.card();
        TakenTender tender = checkout.tenders().stream().filter(taken -> taken.payment().equals(payment)).findFirst().orElse(null);
        if (tender == null && shown != null && shown.attempt().equals(payment) && shown.state() == State.UNKNOWN) {
            setAside.add(payment);
            checkout.show(shown.become(State.SETASIDE, "Set aside. The till goes on asking, and gives the money back should it have been taken."));
            return;
        }
        checkout.refuseWhileCardIsOpen();
        if (tender == null) {
            throw new Problem(404, "UnknownPayment", "There is no such payment on this basket.");
        }
        if (tender.method() == Method.CASH) {
            checkout.giveBack(tender);
            return;
        }
        checkout.show(new CardAttempt(payment, checkout.order(), tender.money(), State.ASKING, "Giving the money back."));
        ask(payment, () -> terminal.reverse(payment));
    }

    /** At the start: approved money of the basket still on the counter is its tender; what was open is open again. */
    public void afterRestart(Set<UUID> wereSetAside) {
        setAside.addAll(wereSetAside);
        for (Loose attempt : ledger.loose()) {
            if (isWanted(attempt) && attempt.approved()) {
                take(attempt);
            } else if (isWanted(attempt)) {
                checkout.show(new CardAttempt(attempt.attempt(), attempt.order(), attempt.amount(), State.UNKNOWN, UNKNOWN));
            }
        }
    }

    /** From time to time: whatever is loose and not being asked right now is asked, or given back. */
    public void settleLoose() {
        counter.alone(() -> {
            ledger.loose().stream().filter(attempt -> !beingAsked.contains(attempt.attempt())).forEach(this::settleLoose);
            return true;
        });
    }

    private void settleLoose(Loose attempt) {
        UUID id = attempt.attempt();
        CardAttempt shown = checkout.card();
        boolean unclear = shown != null && shown.attempt().equals(id) && shown.state() == State.UNKNOWN;
        boolean isTender = checkout.tenders().stream().anyMatch(tender -> tender.payment().equals(id));
        if (!isTender || unclear) {
            ask(id, attempt.approved() && !isTender ? () -> terminal.reverse(id) : () -> terminal.ask(id));
        }
    }

    private void ask(UUID attempt, Supplier<TerminalAnswer> question) {
        beingAsked.add(attempt);
        background.execute(() -> {
            TerminalAnswer answer = answer(question);
            counter.act(() -> {
                beingAsked.remove(attempt);
                ledger.find(attempt).ifPresent(loose -> settle(loose, answer));
            });
        });
    }

    /** A terminal that breaks has said nothing. */
    private static TerminalAnswer answer(Supplier<TerminalAnswer> question) {
        try {
            return question.get();
        } catch (RuntimeException broken) {
            LOG.log(Logger.Level.WARNING, "The card terminal broke while answering", broken);
            return new TerminalAnswer.Unknown("The terminal does not answer.");
        }
    }

    private void settle(Loose attempt, TerminalAnswer answer) {
        try {
            switch (answer) {
                case TerminalAnswer.Approved(String reference) -> approved(attempt, reference);
                case TerminalAnswer.Declined(String reason) -> ended(attempt, Outcome.DECLINED, State.DECLINED, reason);
                case TerminalAnswer.Reversed(String reference) -> ended(attempt, Outcome.REVERSED, State.REVERSED, "The money was given back.");
                case TerminalAnswer.NeverSeen() -> neverSeen(attempt);
                case TerminalAnswer.Unknown(String why) -> unknown(attempt);
            }
        } catch (SellingStopped stopped) {
            // nothing was kept, so nothing is claimed: the attempt stays loose and is asked again
            notices.tell("stop", "SellingStopped", String.valueOf(stopped.getMessage()));
            show(attempt, State.UNKNOWN, UNKNOWN);
        }
    }

    private boolean isWanted(Loose attempt) {
        return attempt.order().equals(checkout.order()) && !setAside.contains(attempt.attempt());
    }

    private void approved(Loose attempt, String reference) {
        if (!attempt.approved()) {
            note(attempt.actor(), new CardSettled(attempt.attempt(), attempt.order(), Outcome.APPROVED, reference));
        }
        if (!isWanted(attempt)) {
            notices.tell("warn", "CardGivenBack", "A card payment of no sale was taken after all. The till gives the money back.");
            UUID id = attempt.attempt();
            ask(id, () -> terminal.reverse(id));
            return;
        }
        show(attempt, State.APPROVED, "Approved.");
        if (checkout.tenders().stream().noneMatch(tender -> tender.payment().equals(attempt.attempt()))) {
            take(ledger.find(attempt.attempt()).orElseThrow());
            checkout.finishIfCovered(attempt.actor());
        }
    }

    private void take(Loose approved) {
        checkout.take(new TakenTender(
                approved.attempt(), Method.CARD, approved.amount().minor(), approved.amount().currency().code(), approved.reference()));
    }

    private void neverSeen(Loose attempt) {
        boolean mayBeOnTheWay = clock.nanos() - attempt.sinceNanos() < onTheWay.toNanos();
        if (attempt.approved() || mayBeOnTheWay) {
            unknown(attempt); // a terminal that forgot what it approved has proved nothing either
        } else {
            ended(attempt, Outcome.DECLINED, State.DECLINED, "The terminal never saw this payment; nothing was taken.");
        }
    }

    private void ended(Loose attempt, Outcome outcome, State state, String sentence) {
        note(attempt.actor(), new CardSettled(attempt.attempt(), attempt.order(), outcome, null));
        setAside.remove(attempt.attempt());
        checkout.tenders().stream()
                .filter(tender -> tender.payment().equals(attempt.attempt()))
                .findFirst()
                .ifPresent(checkout::giveBack);
        show(attempt, state, sentence);
    }

    private void unknown(Loose attempt) {
        if (attempt.chapter() == Chapter.ASKED) {
            note(attempt.actor(), new CardSettled(attempt.attempt(), attempt.order(), Outcome.UNKNOWN, null));
        }
        show(attempt, State.UNKNOWN, UNKNOWN);
    }

    private void show(Loose attempt, State state, String sentence) {
        CardAttempt shown = checkout.card();
        if (shown != null && shown.attempt().equals(attempt.attempt()) && shown.state() != State.SETASIDE) {
            checkout.show(shown.become(state, sentence));
        }
    }

    private void note(String actor, FactBody body) {
        recorder.record(actor, body);
        ledger.saw(body, actor);
    }
}
