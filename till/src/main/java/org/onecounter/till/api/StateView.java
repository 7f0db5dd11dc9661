package org.onecounter.till.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.api.Views.Amount;
import org.onecounter.till.api.Views.BasketView;
import org.onecounter.till.api.Views.Card;
import org.onecounter.till.api.Views.Last;
import org.onecounter.till.api.Views.Parked;
import org.onecounter.till.api.Views.Payment;
import org.onecounter.till.api.Views.Place;
import org.onecounter.till.api.Views.State;
import org.onecounter.till.api.Views.Status;
import org.onecounter.till.api.Views.TenderView;
import org.onecounter.till.api.Views.TillView;
import org.onecounter.till.basket.ParkedBasket;
import org.onecounter.till.checkout.CardAttempt;
import org.onecounter.till.checkout.FinishedSale;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.platform.AmountText;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Enrolment.Shop;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.HubStatus;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Session;

/** The whole state of a screen, composed inside the counter's lock. */
final class StateView {

    private static final UUID NO_BASKET = new UUID(0, 0);
    private final String process;
    private final Counter counter;
    private final HubLink hub;
    private final Lookup lookup;
    private final Notices notices;
    private final Clock clock;

    StateView(String process, Counter counter, HubLink hub, Lookup lookup, Notices notices, Clock clock) {
        this.process = process;
        this.counter = counter;
        this.hub = hub;
        this.lookup = lookup;
        this.notices = notices;
        this.clock = clock;
    }

    State of(Session session, @Nullable Rooms rooms) {
        return counter.alone(() -> rooms == null ? before(session) : during(session, rooms));
    }

    /** Before enrolment there is nothing to sell. */
    private State before(Session session) {
        TillView till = new TillView(null, null, "Till", false, null, null, false);
        Amount nothing = new Amount(0, "EUR", "");
        BasketView basket = new BasketView(NO_BASKET, List.of(), nothing, nothing, List.of(), 0, null, false);
        Payment payment = new Payment(List.of(), nothing, nothing, List.of());
        return new State(counter.revision(), process, till, status(null), session.person(), basket, payment, List.of(), null, null, notices.current(), null);
    }

    private State during(Session session, Rooms rooms) {
        Shop shop = rooms.till().shop();
        Optional<RuleBundle> bundle = lookup.bundle();
        int digits = bundle.map(rules -> AmountText.digits(shop.currency(), rules)).orElse(2);
        TillView till = new TillView(
                rooms.till().tillId(), rooms.till().tillCode(), "Till " + rooms.till().tillCode(), true,
                new Place(shop.id().value(), shop.code(), shop.name()), shop.currency().code(), bundle.isPresent());
        return new State(
                counter.revision(), process, till, status(rooms), session.person(), new BasketSheet(rooms, lookup, digits).view(bundle.isPresent()),
                payment(rooms, digits, bundle.isPresent()), rooms.desk().parked().stream().map(parked -> parked(rooms, parked, digits)).toList(),
                last(rooms.checkout().last(), digits), card(rooms.checkout().card(), digits), notices.current(), rooms.desk().undoLabel().orElse(null));
    }

    private static Payment payment(Rooms rooms, int digits, boolean ready) {
        CurrencyCode currency = rooms.till().shop().currency();
        Money due = ready ? rooms.checkout().due() : Money.zero(currency);
        List<TenderView> tenders = rooms.checkout().tenders().stream()
                .map(tender -> new TenderView(tender.payment(), tender.method().name(), Shown.amount(tender.money(), digits), tender.reference()))
                .toList();
        return new Payment(tenders, Shown.amount(rooms.checkout().paid(), digits), Shown.amount(due, digits), Shown.suggestions(due, digits));
    }

    private Parked parked(Rooms rooms, ParkedBasket parked, int digits) {
        Amount total = lookup.bundle()
                .map(bundle -> rooms.quoter().quote(parked.basket(), bundle, clock.now()))
                .filter(org.onecounter.domain.Result::isOk)
                .map(quote -> Shown.amount(quote.orElseThrow().total(), digits))
                .orElse(null);
        return new Parked(parked.basket().id(), parked.label(), total, parked.basket().lines().size(), parked.at());
    }

    private static @Nullable Last last(@Nullable FinishedSale finished, int digits) {
        if (finished == null) {
            return null;
        }
        SaleCompleted sale = finished.sale();
        CurrencyCode currency = new CurrencyCode(sale.order().currency());
        Money total = new Money(sale.order().total(), currency);
        Money change = new Money(sale.change(), currency);
        return new Last(
                sale.order().id(), sale.order().number(), Shown.amount(total, digits), Shown.amount(total.plus(change), digits),
                Shown.amount(change, digits), finished.where().at());
    }

    private static @Nullable Card card(@Nullable CardAttempt card, int digits) {
        return card == null ? null : new Card(card.attempt(), Shown.amount(card.amount(), digits), card.state().name(), card.sentence());
    }

    private Status status(@Nullable Rooms rooms) {
        HubStatus status = hub.status();
        String stopped = rooms == null ? null : rooms.recorder().trouble();
        String paper = rooms == null ? null : rooms.receipts().queue().trouble();
        String level = stopped != null ? "stop" : status.online() && status.trouble() == null && paper == null ? "ok" : "warn";
        Long bundleAge = lookup.bundleConfirmedAt().map(this::age).orElse(null);
        Instant feedAt = status.feedAt();
        return new Status(
                status.online(), status.since(), status.unsent(), bundleAge, feedAt == null ? null : age(feedAt), false,
                stopped == null && rooms != null, level, stopped != null ? stopped : sentence(status, rooms) + (paper == null ? "" : " · " + paper));
    }

    private String sentence(HubStatus status, @Nullable Rooms rooms) {
        if (rooms == null) {
            return "Not enrolled";
        }
        if (status.trouble() != null) {
            return Objects.requireNonNull(status.trouble());
        }
        if (lookup.bundle().isEmpty()) {
            return status.online() ? "Online · fetching prices" : "Offline · no prices yet";
        }
        if (status.online()) {
            return status.unsent() == 0 ? "Online · all sent" : "Online · sending " + status.unsent();
        }
        int sales = rooms.stock().unsentSales();
        String kept = sales == 0 ? "all sent" : sales == 1 ? "1 sale kept here" : sales + " sales kept here";
        return "Offline " + span(age(status.since())) + " · " + kept;
    }

    private static String span(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, clock.now()).toSeconds());
    }
}
