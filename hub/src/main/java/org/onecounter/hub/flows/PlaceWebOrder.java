package org.onecounter.hub.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.facts.PersonParts;
import org.onecounter.hub.orders.WebDrafts;
import org.onecounter.hub.payments.CardAnswer;
import org.onecounter.hub.payments.CardProvider;
import org.onecounter.hub.payments.CardRequest;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The way of a web order: keep the units, ask the bank, place the order; or give back what was done. Two passes through the
 * intake and one question to the bank, all under the order's id, so that whatever is sent twice happens once. Money is taken
 * afterwards by {@link SettlePayments}.
 */
@Service
public class PlaceWebOrder {
    /** How long units are kept for somebody who pays. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(PlaceWebOrder.class);
    private static final int REMEMBERED = 20_000;
    private static final Executor BESIDE = task -> Thread.ofVirtual().name("person-part").start(task);

    private final Intake intake;
    private final CardProvider cards;
    private final PersonParts persons;
    private final WebDrafts drafts;
    private final HoldCaps caps;
    private final LateAnswers late;
    private final SettlePayments settle;
    private final Clock clock;
    private final Ids ids;
    private final Duration patience = Duration.ofMillis(Integer.getInteger("onecounter.card.patience-millis", 3_000));
    private final Map<UUID, CompletableFuture<WebOutcome>> tried = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CompletableFuture<WebOutcome>> eldest) {
            return size() > REMEMBERED;
        }
    };

    PlaceWebOrder(
            Intake intake,
            CardProvider cards,
            PersonParts persons,
            WebDrafts drafts,
            HoldCaps caps,
            LateAnswers late,
            SettlePayments settle,
            Clock clock,
            Ids ids) {
        this.intake = intake;
        this.cards = cards;
        this.persons = persons;
        this.drafts = drafts;
        this.caps = caps;
        this.late = late;
        this.settle = settle;
        this.clock = clock;
        this.ids = ids;
    }

    /** Tries to buy; the same id again, at the same time or later, gets the first outcome. */
    public WebOutcome place(WebOrder order) {
        CompletableFuture<WebOutcome> mine = new CompletableFuture<>();
        CompletableFuture<WebOutcome> first;
        synchronized (tried) {
            first = tried.putIfAbsent(order.id(), mine);
        }
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(guarded(order));
        } catch (RuntimeException e) {
            LOG.error("Order {} could not be tried", order.id(), e);
            mine.complete(busy());
        }
        return mine.join();
    }

    private WebOutcome guarded(WebOrder order) {
        Refusal refusal = caps.ask(order.buyer());
        if (refusal != null) {
            return new WebOutcome.Refused(refusal);
        }
        try {
            return hold(order);
        } finally {
            caps.asked(order.buyer());
        }
    }

    private WebOutcome hold(WebOrder order) {
        CompletableFuture<Void> person =
                CompletableFuture.runAsync(() -> persons.keep(List.of(order.person())), BESIDE);
        Instant now = clock.now();
        Instant expires = now.plus(HOLD);
        FactAnswer held = taken(WebFacts.held(order, now, expires));
        if (held == null || !kept(person)) {
            release(order.id(), "FAULT");
            return busy();
        }
        if (held.outcome() == Outcome.REFUSED) {
            return notHeld(order, held);
        }
        CardRequest request = new CardRequest(order.id(), order.quote().total(), order.card());
        return switch (cards.authorise(request, patience)) {
            case CardAnswer.Approved(String reference) -> approved(order, reference, expires);
            case CardAnswer.Declined(String code, String sentence) -> declined(order, sentence);
            case CardAnswer.Unasked unasked -> declined(order, "The card could not be asked.");
            case CardAnswer.NoAnswer silence -> silent(order, expires);
        };
    }

    /** Refused by the intake: units are missing, or this id was tried before and only the database remembers. */
    private WebOutcome notHeld(WebOrder order, FactAnswer held) {
        String code = held.code() == null ? "" : held.code();
        String sentence = held.sentence() == null ? "" : held.sentence();
        if (code.equals("OutOfStock")) {
            persons.forget(List.of(order.id()));
            return new WebOutcome.SoldOut(sentence);
        }
        return new WebOutcome.PlacedBefore();
    }

    private WebOutcome approved(WebOrder order, String reference, Instant expires) {
        Fact placed = WebFacts.placed(order, clock.now(), "AUTHORISED", reference);
        FactAnswer answer = taken(placed);
        if (answer == null) { // the bank said yes and the database is away: the draft is tried until the hold ends
            return silent(order, expires);
        }
        settle.wake(); // to take the money, or to give it back
        if (answer.outcome() != Outcome.REFUSED) {
            return new WebOutcome.Placed(((WebOrderPlaced) placed.envelope().body()).order());
        }
        LOG.warn("Order {} was approved and not placed: {}", order.id(), answer.code());
        return new WebOutcome.SoldOut(answer.sentence() == null ? "" : answer.sentence());
    }

    private WebOutcome declined(WebOrder order, String sentence) {
        Instant now = clock.now();
        UUID payment = WebFacts.payment(order.id());
        intake.acceptAll(
                List.of(
                        WebFacts.settled(ids.next(), order.id(), payment, "DECLINED", null, now),
                        WebFacts.released(ids.next(), order.id(), "DECLINED", now)),
                Lane.WEB);
        persons.forget(List.of(order.id()));
        return new WebOutcome.Declined(sentence);
    }

    /**
     * First the fact that nobody knows, then what to place when somebody does; a crash in between leaves a payment that is
     * found, asked about and given back.
     */
    private WebOutcome silent(WebOrder order, Instant expires) {
        Instant now = clock.now();
        caps.silent(order.id(), order.buyer());
        intake.accept(
                WebFacts.settled(ids.next(), order.id(), WebFacts.payment(order.id()), "UNKNOWN", null, now), Lane.WEB);
        drafts.keep(order.id(), WebFacts.placed(order, now, "UNKNOWN", null).record(), expires, now);
        late.look(order.id()); // the answer may have come while this was written
        return new WebOutcome.Waiting();
    }

    private void release(UUID order, String why) {
        taken(WebFacts.released(ids.next(), order, why, clock.now()));
    }

    /** The answer to a fact, or null when the intake could not take it: then nothing of it is kept. */
    private @Nullable FactAnswer taken(Fact fact) {
        try {
            return intake.submit(fact, Lane.WEB).join();
        } catch (CompletionException | HubBusy e) {
            LOG.warn("{} was not taken: {}", fact, e.toString());
            return null;
        }
    }

    private static boolean kept(CompletableFuture<Void> person) {
        try {
            person.join();
            return true;
        } catch (CompletionException e) {
            LOG.warn("A personal part was not kept: {}", e.toString());
            return false;
        }
    }

    private static WebOutcome busy() {
        return new WebOutcome.Refused(Refusal.of(
                "Busy", "The shop could not take your order just now. Nothing was charged; please try again in a moment."));
    }
}
