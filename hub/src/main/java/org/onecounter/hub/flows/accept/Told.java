package org.onecounter.hub.flows.accept;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.stock.Balance;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.Origin;

/** Writes what the outbox tells: small JSON without personal data, with the balances that changed. */
final class Told {

    private Told() {}

    /** An order was placed or a sale completed; says its totals and the stock it changed. */
    static void placed(Books books, Envelope envelope, OrderBody order, @Nullable UUID location, Collection<StockKey> touched) {
        StringBuilder json = new StringBuilder(256);
        json.append("{\"orderId\":\"").append(order.id());
        json.append("\",\"number\":").append(quoted(order.number()));
        json.append(",\"channel\":\"").append(order.channel());
        json.append("\",\"kind\":\"").append(order.kind());
        json.append("\",\"fact\":\"").append(envelope.id());
        json.append("\",\"total\":").append(order.total());
        json.append(",\"currency\":\"").append(order.currency());
        json.append("\",\"location\":").append(location == null ? "null" : "\"" + location + "\"");
        if (envelope.origin() instanceof Origin.Till till) {
            json.append(",\"till\":\"").append(till.till()).append('"');
        }
        appendStock(json, books, touched);
        books.events.add(new OutboxEvent("order", order.id(), 1, "OrderPlaced", json.append('}').toString()));
    }

    /** An order moved to another state. */
    static void changed(Books books, UUID order, long version, String state, Collection<StockKey> touched) {
        StringBuilder json = new StringBuilder(128);
        json.append("{\"orderId\":\"").append(order).append("\",\"state\":\"").append(state).append('"');
        appendStock(json, books, touched);
        books.events.add(new OutboxEvent("order", order, version, "OrderChanged", json.append('}').toString()));
    }

    /** Stock changed without an order. */
    static void stock(Books books, Collection<StockKey> touched) {
        if (!touched.isEmpty()) {
            StockKey first = touched.iterator().next();
            StringBuilder json = new StringBuilder(128).append("{\"stock\":");
            appendBalances(json, books, new LinkedHashSet<>(touched));
            books.events.add(new OutboxEvent(
                    "stock", first.variant(), books.stock.row(first).version(), "StockChanged", json.append('}').toString()));
        }
    }

    /** Money must go back: a worker asks the provider. */
    static void refundQueued(Books books, UUID order, UUID payment) {
        books.events.add(new OutboxEvent(
                "order", order, 1, "RefundQueued", "{\"orderId\":\"" + order + "\",\"payment\":\"" + payment + "\"}"));
    }

    private static void appendStock(StringBuilder json, Books books, Collection<StockKey> touched) {
        if (!touched.isEmpty()) {
            json.append(",\"stock\":");
            appendBalances(json, books, new LinkedHashSet<>(touched));
        }
    }

    private static void appendBalances(StringBuilder json, Books books, Set<StockKey> keys) {
        char before = '[';
        for (StockKey key : keys) {
            Balance b = books.stock.balance(key);
            json.append(before).append("{\"variant\":\"").append(key.variant());
            json.append("\",\"location\":\"").append(key.location());
            json.append("\",\"onHand\":").append(b.onHand());
            json.append(",\"reserved\":").append(b.reserved());
            json.append(",\"leased\":").append(b.leased());
            json.append(",\"buffer\":").append(b.buffer());
            json.append(",\"available\":").append(b.available());
            json.append(",\"version\":").append(books.stock.row(key).version()).append('}');
            before = ',';
        }
        json.append(']');
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
