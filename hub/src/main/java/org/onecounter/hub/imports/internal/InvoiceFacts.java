package org.onecounter.hub.imports.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.SaleCompleted;

/**
 * Turns an invoice into its fact: the same invoice gives the same bytes, whoever imports it, whenever, and in whatever file
 * it stands. There is no tax in the file, so lines carry none; it does not say how people paid, so there are no tenders.
 */
final class InvoiceFacts {

    static final String ACTOR = "import:" + OnlineRetailRules.SOURCE;
    private static final Origin ORIGIN = new Origin.Imported(OnlineRetailRules.SOURCE);
    private static final ZoneId ZONE = ZoneId.of(OnlineRetailRules.ZONE);
    private static final String TAX_CLASS = "ZERO";
    /** No kernel of ours priced these invoices, and an upgrade must not change the bytes of one that comes again. */
    static final String NO_KERNEL = "imported";

    private static final byte[] NO_REQUEST = new byte[0];

    private final SalesHistory history;
    private final SalesLines lines;
    private final NamedIds ids;
    private final UUID location;

    InvoiceFacts(SalesHistory history, NamedIds ids, UUID location) {
        this.history = history;
        this.ids = ids;
        this.location = location;
        lines = history.lines;
    }

    UUID id(int invoice) {
        return ids.numbered("fact", lines.invoices.text(invoice));
    }

    Fact fact(int invoice) {
        ZonedDateTime at = at(invoice);
        OrderBody order = order(invoice);
        FactBody body = order.kind() == OrderKind.RETURN
                ? new GoodsReturned(order, null, List.of(), null)
                : new SaleCompleted(order, NO_REQUEST, List.of(), 0, null, null);
        return Fact.of(Envelope.of(
                id(invoice), ORIGIN, ACTOR, null, location, at.toInstant(), at.toLocalDate(), NO_KERNEL, null, body));
    }

    /** The first minute of the invoice; an invoice that spans two began in the first. */
    private ZonedDateTime at(int invoice) {
        int first = Integer.MAX_VALUE;
        for (int i = history.from(invoice); i < history.to(invoice); i++) {
            first = Math.min(first, lines.minute[history.grouped.order()[i]]);
        }
        return LocalDateTime.ofEpochSecond(first * 60L, 0, ZoneOffset.UTC).atZone(ZONE);
    }

    Instant instant(int invoice) {
        return at(invoice).toInstant();
    }

    private OrderBody order(int invoice) {
        OrderKind kind = history.kinds[invoice];
        int sign = kind == OrderKind.RETURN ? -1 : 1; // a return says how much came back, so the credit's minus goes
        var bodies = new ArrayList<OrderLineBody>(history.to(invoice) - history.from(invoice));
        long total = 0;
        for (int i = history.from(invoice); i < history.to(invoice); i++) {
            int line = history.grouped.order()[i];
            long sum = sign * history.totals[line];
            bodies.add(body(bodies.size() + 1, line, sign, sum));
            total += sum;
        }
        String name = lines.invoices.text(invoice);
        String country = lines.countries.text(lines.country[history.grouped.order()[history.from(invoice)]]);
        return new OrderBody(
                ids.numbered("order", name), "IMPORTED", kind, OnlineRetailRules.SOURCE + ":" + name,
                OnlineRetailRules.CURRENCY.code(), total, 0, total, OnlineRetailRules.country(country), null, bodies);
    }

    private OrderLineBody body(int number, int line, int sign, long sum) {
        int sku = lines.sku[line];
        String title = lines.titles.text(lines.title[line]);
        return new OrderLineBody(
                number, history.variants[sku], lines.skus.text(sku), title.isEmpty() ? lines.skus.text(sku) : title,
                (long) sign * lines.quantity[line], 0, lines.amount[line], lines.extra[line], 0, sum, 0, sum, TAX_CLASS, 0,
                !history.services[sku]);
    }
}
