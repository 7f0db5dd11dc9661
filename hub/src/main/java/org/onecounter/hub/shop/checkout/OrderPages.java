package org.onecounter.hub.shop.checkout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.orders.WebDrafts;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.DeliveryPromise;
import org.onecounter.hub.shop.page.Frame;
import org.onecounter.hub.shop.page.Mood;
import org.onecounter.hub.shop.page.OrderPage;
import org.onecounter.hub.shop.visit.Frames;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.hub.views.PlacedOrder;
import org.springframework.stereotype.Component;

/** Lays out the page of an order, or of one whose bank has not answered. */
@Component
class OrderPages {
    private static final int LOOK_AGAIN_SECONDS = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final OrderTexts texts;
    private final Counter counter;
    private final Frames frames;

    OrderPages(OrderTexts texts, Counter counter, Frames frames) {
        this.texts = texts;
        this.counter = counter;
        this.frames = frames;
    }

    /** What the page says first. */
    private record Said(String heading, String sentence, Mood mood, boolean waiting) {}

    OrderPage placed(Visit visit, PlacedOrder order, Instant now) {
        Recipient recipient = Recipient.of(order.person());
        return page(visit, order, recipient, said(order, recipient), steps(order, now), texts.paid(order), now);
    }

    OrderPage draft(Visit visit, WebDrafts.Draft draft, Instant now) {
        PlacedOrder order = RecentOrders.order(draft.order().order(), null, draft.envelope().at());
        String total = counter.text(order.total());
        Said said = switch (draft.outcome()) {
            case WAITING -> new Said(
                    "Your bank is still thinking.",
                    draft.expires().isAfter(now)
                            ? "We asked it for " + total + " and have not heard back. The goods are kept for you until "
                                    + TIME.format(draft.expires().atZone(counter.zone()))
                                    + ". This page looks again by itself; there is no need to pay a second time."
                            : "We asked it for " + total + " and never heard back. If it still says yes we send the goods if"
                                    + " they are there, or give the money back at once.",
                    Mood.LOOK,
                    true);
            case PLACED -> new Said("Thank you.", "Your bank said yes, and your order is placed.", Mood.PLAIN, true);
            case DECLINED -> new Said(
                    "Your bank said no.", "Nothing was charged, and nothing is kept for you any more.", Mood.STOP, false);
            case VOIDED -> new Said(
                    "Your bank answered too late.",
                    "The goods were gone by then, so nothing was ordered and nothing is kept from your card.",
                    Mood.STOP,
                    false);
        };
        return page(visit, order, null, said, List.of(), said.waiting ? "not answered yet" : "nothing", now);
    }

    private OrderPage page(
            Visit visit,
            PlacedOrder order,
            @Nullable Recipient recipient,
            Said said,
            List<OrderPage.Step> steps,
            String paid,
            Instant now) {
        Frame open = frames.personal(visit, "Order " + order.number(), "", List.of());
        Frame frame = said.waiting
                ? new Frame(open.chrome(), open.title(), "", "", open.csrf(), open.count(), "", false, LOOK_AGAIN_SECONDS, List.of())
                : open;
        return new OrderPage(
                frame,
                said.heading,
                said.sentence,
                said.mood,
                said.waiting,
                order.number(),
                when(order.placedAt(), now),
                texts.rows(order),
                texts.sums(order),
                paid,
                recipient == null ? List.of() : recipient.lines(),
                recipient == null ? "" : "sent to " + recipient.mail(),
                steps);
    }

    private Said said(PlacedOrder order, @Nullable Recipient recipient) {
        String thanks = recipient == null ? "Thank you." : "Thank you, " + recipient.shortName() + ".";
        String day = DeliveryPromise.date(counter.arrival(order.placedAt()));
        return switch (order.state()) {
            case "CANCELLED" -> new Said(
                    "This order was cancelled.", "The money goes back to the card it came from.", Mood.STOP, false);
            case "RETURNED" -> new Said("This order came back to us.", "The money went back the way it came.", Mood.PLAIN, false);
            case "DISPATCHED" -> new Said(
                    "It is on its way.", "We handed the parcel to the post; it is usually there on " + day + ".", Mood.PLAIN, false);
            case "HANDED_OVER" -> new Said(thanks, "The order is in your hands. Enjoy it.", Mood.PLAIN, false);
            default -> new Said(
                    thanks, "Your order is ours to pack now. It is usually with you on " + day + ".", Mood.PLAIN, false);
        };
    }

    private List<OrderPage.Step> steps(PlacedOrder order, Instant now) {
        if (order.state().equals("CANCELLED") || order.state().equals("RETURNED")) {
            return List.of();
        }
        boolean left = !order.state().equals("CONFIRMED");
        Instant dispatched = order.dispatchedAt();
        LocalDate arrival = counter.arrival(order.placedAt());
        return List.of(
                new OrderPage.Step("Ordered", when(order.placedAt(), now), true),
                new OrderPage.Step("Handed to the post", dispatched == null ? "as soon as it is packed" : when(dispatched, now), left),
                new OrderPage.Step("With you", "usually " + DeliveryPromise.date(arrival), order.state().equals("HANDED_OVER")));
    }

    /** The day is named when it is near. */
    private String when(Instant at, Instant now) {
        ZonedDateTime there = at.atZone(counter.zone());
        LocalDate today = LocalDate.ofInstant(now, counter.zone());
        String day = there.toLocalDate().equals(today)
                ? "Today"
                : there.toLocalDate().equals(today.minusDays(1)) ? "Yesterday" : DAY.format(there);
        return day + " at " + TIME.format(there);
    }
}
