package org.onecounter.hub.shop.checkout;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.facts.PersonPart;
import org.onecounter.hub.flows.PlaceWebOrder;
import org.onecounter.hub.flows.WebOrder;
import org.onecounter.hub.flows.WebOutcome;
import org.onecounter.hub.shop.basket.PricedBasket;
import org.onecounter.hub.shop.basket.PricedLine;
import org.onecounter.hub.shop.basket.UnderWay;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.page.Link;
import org.onecounter.hub.shop.page.MessagePage;
import org.onecounter.hub.shop.visit.Frames;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.sync.port.Randomness;
import org.springframework.stereotype.Component;

/** The last step: fixes what is bought, has it placed, and says in the shop's words what came of it. */
@Component
class PayStep {
    private static final int SALT = 16;

    private final PlaceWebOrder orders;
    private final RecentOrders recent;
    private final OrderLinks links;
    private final UnderWay underWay;
    private final Counter counter;
    private final Frames frames;
    private final Randomness randomness;

    PayStep(
            PlaceWebOrder orders,
            RecentOrders recent,
            OrderLinks links,
            UnderWay underWay,
            Counter counter,
            Frames frames,
            Randomness randomness) {
        this.orders = orders;
        this.recent = recent;
        this.links = links;
        this.underWay = underWay;
        this.counter = counter;
        this.frames = frames;
        this.randomness = randomness;
    }

    /** A basket that is to be paid, as it stood when the button was pressed. */
    record Wanted(Visit visit, UUID order, PricedBasket priced, Recipient recipient, String card, String caller) {}

    /** What to answer. */
    sealed interface Outcome {
        /** There is an order, or may be one: its page knows. */
        record Done(String page) implements Outcome {}

        /** The bank said no. */
        record CardRefused(String sentence) implements Outcome {}

        /** Somebody else was quicker. */
        record Gone(MessagePage page) implements Outcome {}

        /** Not tried; nothing was charged. */
        record NotNow(String sentence, int status) implements Outcome {}
    }

    Outcome pay(Wanted wanted, Instant now) {
        if (!underWay.begin(wanted.visit, wanted.order)) {
            return new Outcome.NotNow(
                    "Another payment of yours is under way. Nothing was charged a second time; please wait for its answer.", 409);
        }
        try {
            return said(wanted, orders.place(order(wanted)), now);
        } finally {
            underWay.end(wanted.visit, wanted.order);
        }
    }

    private Outcome said(Wanted wanted, WebOutcome outcome, Instant now) {
        return switch (outcome) {
            case WebOutcome.Placed placed -> {
                recent.put(placed, wanted.recipient, now);
                yield new Outcome.Done(links.path(wanted.order, now));
            }
            case WebOutcome.PlacedBefore before -> new Outcome.Done(links.path(wanted.order, now));
            case WebOutcome.Waiting waiting -> new Outcome.Done(links.path(wanted.order, now));
            case WebOutcome.Declined(String sentence) ->
                new Outcome.CardRefused(sentence + " Nothing was charged; please choose another card.");
            case WebOutcome.SoldOut(String sentence) -> new Outcome.Gone(gone(wanted, sentence));
            case WebOutcome.Refused(Refusal refusal) ->
                new Outcome.NotNow(refusal.sentence(), refusal.code().equals("Busy") ? 503 : 429);
        };
    }

    private MessagePage gone(Wanted wanted, String sentence) {
        List<PricedLine> lines = wanted.priced.lines();
        String what = lines.size() == 1 ? lines.getFirst().variant().title() + ": " : "";
        return new MessagePage(
                frames.personal(wanted.visit, "Sold out", "/checkout", List.of()),
                "Somebody was a moment quicker.",
                List.of(what + sentence, "The order was not placed and nothing was charged. Your basket is as it was."),
                new Link("/basket", "Back to the basket", false),
                List.of());
    }

    private WebOrder order(Wanted wanted) {
        Map<VariantId, WebOrder.SoldAs> texts = new HashMap<>();
        for (PricedLine line : wanted.priced.lines()) {
            texts.put(
                    line.variant().id(),
                    new WebOrder.SoldAs(line.variant().sku().value(), line.variant().title(), line.variant().tracked()));
        }
        return new WebOrder(
                wanted.order,
                Objects.requireNonNull(wanted.priced.quote()),
                texts,
                PersonPart.of(randomness.bytes(SALT), wanted.recipient.json(), wanted.order),
                Recipient.COUNTRY,
                wanted.card,
                counter.zone(),
                new WebOrder.Buyer(wanted.visit.key(), wanted.caller));
    }
}
