package org.onecounter.hub.flows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.codec.QuoteRequestCodec;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.PaymentBody;
import org.onecounter.sync.fact.PaymentSettled;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.hash.Hashes;

/**
 * Writes the facts of a web order. Ids of the payment and of the facts that may happen once only are derived from the order's
 * id, so that a second try, even after a crash in between, is known as a repeat.
 */
final class WebFacts {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O, U: read aloud without mistakes
    private static final long HOLD = 0x0000_5A3C_0000_0001L;
    private static final long PLACE = 0x0000_5A3C_0000_0002L;
    private static final long PAYMENT = 0x0000_5A3C_0000_0003L;

    private WebFacts() {}

    /** {@code W-7K3M9-QXT4B}: fifty random bits of the id; two alike are refused by the intake. */
    static String number(UUID order) {
        StringBuilder number = new StringBuilder("W-");
        long bits = order.getLeastSignificantBits();
        for (int i = 0; i < 10; i++) {
            number.append(i == 5 ? "-" : "").append(LETTERS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return number.toString();
    }

    static UUID payment(UUID order) {
        return derived(order, PAYMENT);
    }

    private static UUID derived(UUID order, long mark) {
        return new UUID(order.getMostSignificantBits(), order.getLeastSignificantBits() ^ mark);
    }

    static Fact held(WebOrder order, Instant now, Instant expires) {
        List<StockHeld.HoldLine> lines = new ArrayList<>();
        for (QuoteLine line : order.quote().lines()) {
            if (sold(order, line).tracked()) {
                lines.add(new StockHeld.HoldLine(line.line(), line.variant().value(), line.quantity().steps()));
            }
        }
        StockHeld.HoldPayment payment = new StockHeld.HoldPayment(
                payment(order.id()),
                order.quote().total().minor(),
                order.quote().request().currency().code());
        return web(derived(order.id(), HOLD), now, order.zone(), null, new StockHeld(order.id(), null, lines, expires, payment));
    }

    /** The order as it will be placed, its payment in that state. */
    static Fact placed(WebOrder order, Instant now, String state, @Nullable String reference) {
        Quote quote = order.quote();
        OrderBody body = new OrderBody(
                order.id(),
                "WEB",
                OrderKind.SALE,
                number(order.id()),
                quote.request().currency().code(),
                quote.net().minor(),
                quote.tax().minor(),
                quote.total().minor(),
                order.country(),
                "POST",
                lines(order));
        WebOrderPlaced placed = new WebOrderPlaced(
                body,
                QuoteRequestCodec.encode(quote.request()),
                true,
                null,
                new PaymentBody(payment(order.id()), "CARD", quote.total().minor(), state, reference),
                Hashes.hex(order.person().hash()));
        return web(derived(order.id(), PLACE), now, order.zone(), quote.bundle().hex(), placed);
    }

    /** The same order with what the bank said in the end. */
    static Fact placedLate(Envelope draft, WebOrderPlaced order, Instant now, String reference) {
        PaymentBody before = order.payment();
        PaymentBody payment = new PaymentBody(before.id(), before.method(), before.amount(), "AUTHORISED", reference);
        WebOrderPlaced placed = new WebOrderPlaced(
                order.order(), order.request(), order.hold(), order.location(), payment, order.person());
        return Fact.of(Envelope.of(
                draft.id(), draft.origin(), draft.actor(), null, null, now, draft.date(), draft.kernel(), draft.bundle(), placed));
    }

    static Fact settled(UUID id, UUID order, UUID payment, String state, @Nullable String reference, Instant now) {
        return hub(id, now, new PaymentSettled(order, payment, state, reference));
    }

    static Fact released(UUID id, UUID order, String why, Instant now) {
        return hub(id, now, new HoldReleased(order, why));
    }

    private static List<OrderLineBody> lines(WebOrder order) {
        List<OrderLineBody> lines = new ArrayList<>();
        for (QuoteLine line : order.quote().lines()) {
            WebOrder.SoldAs sold = sold(order, line);
            lines.add(new OrderLineBody(
                    line.line(),
                    line.variant().value(),
                    sold.sku(),
                    sold.title(),
                    line.quantity().steps(),
                    line.quantity().scale(),
                    line.unitPrice().amount(),
                    line.unitPrice().extraDigits(),
                    line.discount().minor(),
                    line.net().minor(),
                    line.tax().minor(),
                    line.gross().minor(),
                    line.taxClass().code(),
                    line.ratePpm(),
                    sold.tracked()));
        }
        return lines;
    }

    private static WebOrder.SoldAs sold(WebOrder order, QuoteLine line) {
        WebOrder.SoldAs sold = order.texts().get(line.variant());
        if (sold == null) {
            throw new IllegalArgumentException("no text for " + line.variant());
        }
        return sold;
    }

    private static Fact web(UUID id, Instant now, ZoneId zone, @Nullable String bundle, FactBody body) {
        LocalDate date = LocalDate.ofInstant(now, zone);
        return Fact.of(Envelope.of(id, new Origin.Web(), "web", null, null, now, date, Kernel.VERSION, bundle, body));
    }

    private static Fact hub(UUID id, Instant now, FactBody body) {
        LocalDate date = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return Fact.of(Envelope.of(id, new Origin.Hub(), "hub", null, null, now, date, Kernel.VERSION, null, body));
    }
}
