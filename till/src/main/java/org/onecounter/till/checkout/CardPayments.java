package org.onecounter.till.checkout;

import java.lang.System.Logger;
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
import org.onecounter.sync.port.Ids;
import org.onecounter.till.basket.PricedBasket;
import org.onecounter.till.checkout.CardAttempt.State;
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

    private static final Logger LOG = System.getLogger(CardPayments.class.getName());
    private static final String ASKING = "Waiting for the card terminal.";
    private static final String UNKNOWN = "The terminal gave no answer. Nobody knows yet whether the card was charged; ask the terminal again.";
    private final Counter counter;
    private final Checkout checkout;
    private final PaymentTerminal terminal;
    private final Recorder recorder;
    private final Ids ids;
    private final Notices notices;
    private final Executor background;
    private final CardLedger ledger = new CardLedger();
    private final Set<UUID> beingAsked = new HashSet<>();
    private final Set<UUID> setAside = new HashSet<>();

    public CardPayments(
            Counter counter, Checkout checkout, PaymentTerminal terminal, Recorder recorder, Ids ids, Notices notices, Executor background) {
        this.counter = counter;
        this.checkout = checkout;
        this.terminal = terminal;
        this.recorder = recorder;
        this.ids = ids;
        this.notices = notices;
        this.background = background;
    }

    /** Learns from a record of the journal. */
    public void saw(FactBody body) {
        ledger.saw(body);
    }

    /** Attempts the cashier went on without; the till settles them by itself. */
    public Set<UUID> setAside() {
        return Set.copyOf(setAside);
    }

    /** Inside the lock: puts the intent on disk and lets the terminal be asked. */
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
        CardIntended intent = new CardIntended(attempt, checkout.order(), amount.minor(), amount.currency().code());
        recorder.record(who.id(), intent);
        ledger.saw(intent);
        checkout.show(new CardAttempt(attempt, checkout.order(), amount, State.ASKING, ASKING));
        ask(attempt, who.id(), () -> terminal.charge(attempt, amount));
    }

    /** Inside the lock: asks how an attempt ended. */
    public void askAgain(Person who, @Nullable UUID wanted) {
        CardAttempt shown = checkout.card();
        UUID attempt = wanted != null ? wanted : shown != null ? shown.attempt() : null;
        if (attempt == null || ledger.find(attempt).isEmpty()) {
            throw new Problem(409, "NothingToAsk", "No card payment is open.");
        }
        if (shown != null && shown.attempt().equals(attempt)) {
            checkout.show(shown.become(State.ASKING, ASKING));
        }
        ask(attempt, who.id(), () -> terminal.ask(attempt));
    }

    /** Inside the lock: cash is given back, a taken card payment is reversed, one nobody knows about is set aside. */
    public void cancel(Person who, UUID payment) {
        CardAttempt shown = checkout.card();
        if (shown != null && shown.attempt().equals(payment) && shown.state() == State.UNKNOWN) {
            setAside.add(payment);
            checkout.show(shown.become(State.SETASIDE, "Set aside. The till goes on asking, and gives the money back should it have been taken."));
            return;
        }
        checkout.refuseWhileCardIsOpen();
        TakenTender tender = checkout.tenders().stream()
                .filter(taken -> taken.payment().equals(payment))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "UnknownPayment", "There is no such payment on this basket."));
        if (tender.method() == Method.CASH) {
            checkout.giveBack(tender);
            return;
        }
        checkout.show(new CardAttempt(payment, checkout.order(), tender.money(), State.ASKING, "Giving the money back."));
        ask(payment, who.id(), () -> terminal.reverse(payment));
    }

    /** At the start: what the process before left open is asked again; approved money of the basket still on the counter is its tender. */
    public void afterRestart(Set<UUID> wereSetAside) {
        setAside.addAll(wereSetAside);
        for (Loose attempt : ledger.loose()) {
            boolean belongsHere = attempt.order().equals(checkout.order()) && !setAside.contains(attempt.attempt());
            if (belongsHere && attempt.approved()) {
                take(attempt);
            } else if (belongsHere) {
                checkout.show(new CardAttempt(attempt.attempt(), attempt.order(), attempt.amount(), State.UNKNOWN, UNKNOWN));
            }
        }
    }

    /** From time to time: whatever is loose and not being asked right now is asked, or given back. */
    public void settleLoose() {
        counter.alone(() -> {
            for (Loose attempt : ledger.loose()) {
                boolean onCounter = checkout.tenders().stream().anyMatch(tender -> tender.payment().equals(attempt.attempt()));
                if (!onCounter && !beingAsked.contains(attempt.attempt())) {
                    UUID id = attempt.attempt();
                    ask(id, "till", attempt.approved() ? () -> terminal.reverse(id) : () -> terminal.ask(id));
                }
            }
            return true;
        });
    }

    private void ask(UUID attempt, String actor, Supplier<TerminalAnswer> question) {
        beingAsked.add(attempt);
        background.execute(() -> {
            TerminalAnswer answer = answer(question);
            counter.act(() -> {
                beingAsked.remove(attempt);
                ledger.find(attempt).ifPresent(loose -> settle(loose, actor, answer));
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

    private void settle(Loose attempt, String actor, TerminalAnswer answer) {
        try {
            switch (answer) {
                case TerminalAnswer.Approved(String reference) -> approved(attempt, actor, reference);
                case TerminalAnswer.Declined(String reason) -> ended(attempt, actor, Outcome.DECLINED, State.DECLINED, reason);
                case TerminalAnswer.NeverSeen() -> neverSeen(attempt, actor);
                case TerminalAnswer.Reversed(String reference) -> ended(attempt, actor, Outcome.REVERSED, State.REVERSED, "The money was given back.");
                case TerminalAnswer.Unknown(String why) -> unknown(attempt, actor);
            }
        } catch (SellingStopped stopped) {
            // the journal lost its footing: nothing is claimed; the next start asks the terminal again
            notices.tell("stop", "SellingStopped", "The journal cannot be written. Stop selling here and start the till again.");
        }
    }

    private void approved(Loose attempt, String actor, String reference) {
        if (!attempt.approved()) {
            note(attempt, actor, Outcome.APPROVED, reference);
        }
        boolean wanted = attempt.order().equals(checkout.order()) && !setAside.contains(attempt.attempt());
        if (!wanted) {
            notices.tell("warn", "CardGivenBack", "A card payment set aside was taken after all. The till gives the money back.");
            UUID id = attempt.attempt();
            ask(id, actor, () -> terminal.reverse(id));
            return;
        }
        showEnded(attempt, State.APPROVED, "Approved.");
        if (checkout.tenders().stream().noneMatch(tender -> tender.payment().equals(attempt.attempt()))) {
            take(ledger.find(attempt.attempt()).orElseThrow());
            checkout.finishIfCovered(actor);
        }
    }

    private void take(Loose approved) {
        checkout.take(new TakenTender(
                approved.attempt(), Method.CARD, approved.amount().minor(), approved.amount().currency().code(), approved.reference()));
    }

    private void neverSeen(Loose attempt, String actor) {
        if (attempt.approved()) {
            unknown(attempt, actor); // it was approved once: a terminal that forgot it has proved nothing
        } else {
            ended(attempt, actor, Outcome.DECLINED, State.DECLINED, "The terminal never saw this payment; nothing was taken.");
        }
    }

    private void ended(Loose attempt, String actor, Outcome outcome, State state, String sentence) {
        note(attempt, actor, outcome, null);
        setAside.remove(attempt.attempt());
        checkout.tenders().stream()
                .filter(tender -> tender.payment().equals(attempt.attempt()))
                .findFirst()
                .ifPresent(checkout::giveBack);
        showEnded(attempt, state, sentence);
    }

    private void unknown(Loose attempt, String actor) {
        CardAttempt shown = checkout.card();
        boolean onScreen = shown != null && shown.attempt().equals(attempt.attempt());
        if (onScreen && shown.state() == State.ASKING && !attempt.approved()) {
            note(attempt, actor, Outcome.UNKNOWN, null);
        }
        if (onScreen && shown.state() != State.SETASIDE) {
            checkout.show(shown.become(State.UNKNOWN, UNKNOWN));
        }
    }

    private void showEnded(Loose attempt, State state, String sentence) {
        CardAttempt shown = checkout.card();
        if (shown != null && shown.attempt().equals(attempt.attempt())) {
            checkout.show(shown.become(state, sentence));
        }
    }

    private void note(Loose attempt, String actor, Outcome outcome, @Nullable String reference) {
        CardSettled settled = new CardSettled(attempt.attempt(), attempt.order(), outcome, reference);
        recorder.record(actor, settled);
        ledger.saw(settled);
    }
}
