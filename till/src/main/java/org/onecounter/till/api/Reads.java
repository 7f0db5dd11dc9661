package org.onecounter.till.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.api.Views.Amount;
import org.onecounter.till.api.Views.Group;
import org.onecounter.till.api.Views.Groups;
import org.onecounter.till.api.Views.Hit;
import org.onecounter.till.api.Views.Hits;
import org.onecounter.till.api.Views.Key;
import org.onecounter.till.api.Views.ReceiptRow;
import org.onecounter.till.api.Views.Rows;
import org.onecounter.till.api.Views.StaffMember;
import org.onecounter.till.api.Views.TenderView;
import org.onecounter.till.checkout.FinishedSale;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.Lookup.Found;
import org.onecounter.till.lookup.LookupItem;
import org.onecounter.till.lookup.LookupItem.LookupVariant;
import org.onecounter.till.platform.AmountText;

/** What a screen may look up without changing anything. */
final class Reads {

    private static final int MOST_HITS = 100;
    private static final int KEYS_PER_GROUP = 40;
    private final Lookup lookup;
    private final Clock clock;

    Reads(Lookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    Rows<StaffMember> staff() {
        return new Rows<>(lookup.staff().stream()
                .filter(row -> row.active() && row.pinHash() != null)
                .map(row -> new StaffMember(row.id(), row.name(), row.role()))
                .sorted(java.util.Comparator.comparing(StaffMember::name))
                .toList());
    }

    Hits search(Rooms rooms, String text, int wanted) {
        int limit = Math.clamp(wanted, 1, MOST_HITS);
        List<Found> found = lookup.search(text.length() > 100 ? text.substring(0, 100) : text, limit + 1);
        List<Hit> rows = found.stream().limit(limit).map(hit -> hit(rooms, hit)).toList();
        return new Hits(rows, found.size() > limit);
    }

    private Hit hit(Rooms rooms, Found found) {
        LookupVariant variant = found.variant();
        return new Hit(
                variant.id(), found.item().title(), variant.options(), variant.sku(), Shown.gtin(variant), price(rooms, variant.id()),
                Shown.picture(found.item(), variant), variant.tracked() ? Shown.stock(rooms.stock(), variant.id(), variant.scale()) : null);
    }

    private @Nullable Amount price(Rooms rooms, UUID variant) {
        RuleBundle bundle = lookup.bundle().orElse(null);
        if (bundle == null) {
            return null;
        }
        return rooms.quoter().unitPrice(variant, bundle, clock.now()).map(price -> Shown.unitPrice(price, bundle)).orElse(null);
    }

    /** The quick keys: categories with what has a price in them. */
    Groups quick(Rooms rooms) {
        Map<String, List<Key>> keys = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (LookupItem item : lookup.items()) {
            List<Key> group = keys.computeIfAbsent(item.category(), slug -> new ArrayList<>());
            names.put(item.category(), item.categoryName().isEmpty() ? "Other" : item.categoryName());
            for (LookupVariant variant : item.variants()) {
                Amount price = variant.active() && group.size() < KEYS_PER_GROUP ? price(rooms, variant.id()) : null;
                if (price != null) {
                    group.add(new Key(variant.id(), item.title(), variant.options(), price, Shown.picture(item, variant)));
                }
            }
        }
        return new Groups(keys.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Group(entry.getKey(), names.getOrDefault(entry.getKey(), "Other"), entry.getValue()))
                .toList());
    }

    Rows<ReceiptRow> receipts(Rooms rooms, int limit) {
        Set<UUID> waiting = rooms.receipts().queue().waiting();
        return new Rows<>(rooms.receipts().recent(Math.clamp(limit, 1, 500)).stream().map(sale -> row(rooms, sale, waiting)).toList());
    }

    private ReceiptRow row(Rooms rooms, FinishedSale finished, Set<UUID> waiting) {
        var order = finished.sale().order();
        CurrencyCode currency = new CurrencyCode(order.currency());
        int digits = lookup.bundle().map(bundle -> AmountText.digits(currency, bundle)).orElse(2);
        List<TenderView> tenders = finished.sale().tenders().stream()
                .map(tender -> new TenderView(null, tender.method(), Shown.amount(new Money(tender.amount(), currency), digits), tender.reference()))
                .toList();
        return new ReceiptRow(
                order.id(), order.number(), finished.where().at(), Shown.amount(new Money(order.total(), currency), digits), tenders,
                Shown.amount(new Money(finished.sale().change(), currency), digits), rooms.receipts().servedBy(finished.actor()),
                order.lines().size(), waiting.contains(order.id()) ? "waiting" : "printed", rooms.receipts().copies(order.id()));
    }

}
