package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.orders.OrderLineRow;
import org.onecounter.hub.orders.OrderRow;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;

/** Turns the order inside a fact into the rows that are stored. */
final class Documents {

    private Documents() {}

    static void add(
            Books books, Envelope envelope, OrderBody order, @Nullable UUID location, String state, @Nullable UUID original) {
        UUID till = envelope.origin() instanceof Origin.Till t ? t.till() : null;
        String bundle = envelope.bundle();
        OrderRow row = new OrderRow(
                order.id(),
                order.channel(),
                order.kind().name(),
                order.number(),
                envelope.id(),
                location,
                till,
                envelope.at(),
                envelope.date(),
                order.currency(),
                order.net(),
                order.tax(),
                order.total(),
                state,
                order.delivery(),
                order.country(),
                bundle == null ? null : HexFormat.of().parseHex(bundle),
                original,
                envelope.actor());
        List<OrderLineRow> lines = new ArrayList<>(order.lines().size());
        for (OrderLineBody line : order.lines()) {
            lines.add(row(order.id(), line, location, original));
        }
        books.add(row, lines);
    }

    static OrderLineRow row(UUID order, OrderLineBody line, @Nullable UUID location, @Nullable UUID original) {
        return new OrderLineRow(
                order,
                line.line(),
                line.variant(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.scale(),
                line.unitAmount(),
                line.unitExtra(),
                line.discount(),
                line.net(),
                line.tax(),
                line.gross(),
                line.taxClass(),
                line.ratePpm(),
                location,
                original == null ? null : line.line());
    }
}
