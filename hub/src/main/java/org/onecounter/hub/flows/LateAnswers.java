package org.onecounter.hub.flows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.onecounter.hub.facts.PersonParts;
import org.onecounter.hub.orders.WebDrafts;
import org.onecounter.hub.payments.CardAnswer;
import org.onecounter.hub.payments.CardProvider;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Acts on what a bank says after its buyer stopped waiting: places the order, if its units are still kept or can be had once
 * more, else the refund is queued in the same commit (I-26); or gives the units back.
 */
@Service
class LateAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);

    private final Intake intake;
    private final CardProvider cards;
    private final WebDrafts drafts;
    private final PersonParts persons;
    private final HoldCaps caps;
    private final SettlePayments settle;
    private final Clock clock;
    private final Ids ids;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    LateAnswers(
            Intake intake,
            CardProvider cards,
            WebDrafts drafts,
            PersonParts persons,
            HoldCaps caps,
            SettlePayments settle,
            Clock clock,
            Ids ids) {
        this.intake = intake;
        this.cards = cards;
        this.drafts = drafts;
        this.persons = persons;
        this.caps = caps;
        this.settle = settle;
        this.clock = clock;
        this.ids = ids;
        cards.lateAnswers(answer -> act(answer.order(), answer.answer()));
        settle.askAgainBy(this::look);
    }

    /** Asks the provider what became of an order's payment, and acts on it. */
    void look(UUID order) {
        act(order, cards.ask(order));
    }

    /** Acts on an answer once; an order whose draft has ended, or that another thread has in hand, is left alone. */
    void act(UUID order, CardAnswer answer) {
        if (!inHand.add(order)) {
            return;
        }
        try {
            drafts.find(order)
                    .filter(WebDrafts.Draft::waits)
                    .ifPresent(draft -> end(order, draft, answer));
        } catch (RuntimeException e) {
            LOG.warn("The late answer to {} is acted on again later: {}", order, e.toString());
        } finally {
            inHand.remove(order);
        }
    }

    private void end(UUID order, WebDrafts.Draft draft, CardAnswer answer) {
        switch (answer) {
            case CardAnswer.Approved(String reference) -> approved(order, draft, reference);
            case CardAnswer.Declined declined -> undo(order, draft, WebDrafts.Outcome.DECLINED);
            case CardAnswer.Unasked unasked -> undo(order, draft, WebDrafts.Outcome.VOIDED);
            case CardAnswer.NoAnswer silence -> {}
        }
    }

    private void approved(UUID order, WebDrafts.Draft draft, String reference) {
        FactAnswer placed = intake.accept(
                WebFacts.placedLate(draft.envelope(), draft.order(), clock.now(), reference), Lane.WEB);
        boolean refused = placed.outcome() == Outcome.REFUSED;
        drafts.end(order, refused ? WebDrafts.Outcome.VOIDED : WebDrafts.Outcome.PLACED);
        caps.ended(order);
        if (refused) {
            LOG.info("Order {} was approved too late: {}", order, placed.code());
            persons.forget(List.of(order));
        }
        settle.wake();
    }

    private void undo(UUID order, WebDrafts.Draft draft, WebDrafts.Outcome outcome) {
        Instant now = clock.now();
        intake.acceptAll(
                List.of(
                        WebFacts.settled(ids.next(), order, draft.order().payment().id(), outcome.name(), null, now),
                        WebFacts.released(ids.next(), order, outcome.name(), now)),
                Lane.WEB);
        drafts.end(order, outcome);
        caps.ended(order);
        persons.forget(List.of(order));
    }
}
