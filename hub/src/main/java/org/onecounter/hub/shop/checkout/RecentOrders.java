package org.onecounter.hub.shop.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.hub.flows.WebOutcome;
import org.onecounter.hub.views.PlacedOrder;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderLineBody;
import org.springframework.stereotype.Component;

/** Orders of the last seconds, so that the page one gets after paying asks the database nothing. */
@Component
class RecentOrders {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private record Kept(PlacedOrder order, Instant until) {}

    private final Map<UUID, Kept> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > MOST;
        }
    };

    void put(WebOutcome.Placed placed, Recipient recipient, Instant now) {
        PlacedOrder order = order(placed.order(), recipient, now);
        synchronized (recent) {
            recent.put(order.id(), new Kept(order, now.plus(KEPT)));
        }
    }

    @Nullable PlacedOrder find(UUID order, Instant now) {
        synchronized (recent) {
            Kept kept = recent.get(order);
            if (kept != null && kept.until.isBefore(now)) {
                recent.remove(order);
                return null;
            }
            return kept == null ? null : kept.order;
        }
    }

    /** The order as its fact says it, in the form in which the database would give it. */
    static PlacedOrder order(OrderBody body, @Nullable Recipient recipient, Instant now) {
        CurrencyCode currency = new CurrencyCode(body.currency());
        List<PlacedOrder.Line> lines = new ArrayList<>(body.lines().size());
        for (OrderLineBody line : body.lines()) {
            lines.add(new PlacedOrder.Line(
                    line.variant(),
                    line.sku(),
                    line.title(),
                    new Quantity(line.quantity(), line.scale()),
                    new UnitPrice(line.unitAmount(), line.unitExtra(), currency),
                    new Money(line.tax(), currency),
                    new Money(line.gross(), currency),
                    line.ratePpm()));
        }
        return new PlacedOrder(
                body.id(),
                body.number(),
                body.channel(),
                "CONFIRMED",
                "AUTHORISED",
                now,
                null,
                currency,
                new Money(body.total(), currency),
                body.country(),
                lines,
                recipient == null ? null : recipient.json());
    }
}
