package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.facts.TillChain;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderCancelled;
import org.onecounter.sync.fact.OrderDispatched;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.PaymentSettled;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.StockMoved;
import org.onecounter.sync.fact.WebOrderPlaced;

/** Which rows a batch must lock before anything can be decided, gathered from the facts alone. */
final class Needs {

    final List<UUID> facts = new ArrayList<>();
    final Set<TillChain> chains = new LinkedHashSet<>();
    /** Orders named or made: looked up under lock. */
    final Set<UUID> orders = new LinkedHashSet<>();
    /** Orders whose reservations and payments matter. */
    final Set<UUID> owners = new LinkedHashSet<>();
    /** Orders that returns name. */
    final Set<UUID> originals = new HashSet<>();
    final Set<String> numbers = new HashSet<>();
    final TreeSet<StockKey> keys = new TreeSet<>();
    /** Variants to be sourced from whichever location has them. */
    final Set<UUID> anywhere = new HashSet<>();
    /** Orders about to be dispatched, whose places must be known. */
    final Set<UUID> dispatched = new HashSet<>();

    static Needs of(List<Fact> batch) {
        Needs needs = new Needs();
        batch.forEach(needs::add);
        return needs;
    }

    private void add(Fact fact) {
        facts.add(fact.envelope().id());
        if (fact.envelope().origin() instanceof Origin.Till till) {
            chains.add(new TillChain(till.till(), till.epoch()));
        }
        switch (fact.envelope().body()) {
            case SaleCompleted sale -> document(sale.order(), fact.envelope().location());
            case WebOrderPlaced placed -> webOrder(placed);
            case StockHeld held -> hold(held);
            case HoldReleased released -> owners.add(released.order());
            case OrderDispatched dispatch -> {
                named(dispatch.order());
                dispatched.add(dispatch.order());
            }
            case OrderCancelled cancelled -> named(cancelled.order());
            case PaymentSettled settled -> named(settled.order());
            case GoodsReturned returned -> {
                document(returned.order(), fact.envelope().location());
                if (returned.original() != null) {
                    orders.add(returned.original());
                    originals.add(returned.original());
                }
            }
            case StockMoved moved ->
                moved.lines().forEach(line -> keys.add(new StockKey(line.variant(), line.location())));
            default -> {
                // kept as it is; it touches no balance
            }
        }
    }

    private void named(UUID order) {
        orders.add(order);
        owners.add(order);
    }

    private void document(OrderBody order, @Nullable UUID location) {
        orders.add(order.id());
        numbers.add(order.number());
        if (location != null) {
            for (OrderLineBody line : order.lines()) {
                if (line.tracked()) {
                    keys.add(new StockKey(line.variant(), location));
                }
            }
        }
    }

    private void webOrder(WebOrderPlaced placed) {
        document(placed.order(), placed.location());
        if (placed.hold()) {
            owners.add(placed.order().id());
        } else if (placed.location() == null) {
            placed.order().lines().stream().filter(OrderLineBody::tracked).forEach(l -> anywhere.add(l.variant()));
        }
    }

    private void hold(StockHeld held) {
        owners.add(held.order());
        UUID location = held.location();
        for (StockHeld.HoldLine line : held.lines()) {
            if (location == null) {
                anywhere.add(line.variant());
            } else {
                keys.add(new StockKey(line.variant(), location));
            }
        }
    }
}
