package org.onecounter.hub.shop.browse;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.offer.Amounts;

/** In which order a shelf is shown, and which page of it; anything unknown is the first page by name (attack 11). */
record Turn(Order order, int page) {
    private static final int LAST = 10_000;

    /** The orders there are. */
    enum Order {
        NAME("By name"),
        CHEAP("Cheapest first"),
        DEAR("Dearest first");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String parameter() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Turn of(@Nullable String order, @Nullable String page) {
        Order found = Order.NAME;
        for (Order known : Order.values()) {
            found = known.parameter().equals(order) ? known : found;
        }
        return new Turn(found, number(page));
    }

    private static int number(@Nullable String page) {
        if (page == null || page.isEmpty() || page.length() > 5 || !page.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(page), 1, LAST);
    }

    /** How items stand in this order; names are how the catalogue gives them. */
    @Nullable Comparator<ItemView> comparator() {
        Comparator<ItemView> byPrice = (a, b) -> Amounts.compare(cheapest(a), cheapest(b));
        return switch (order) {
            case NAME -> null;
            case CHEAP -> byPrice;
            case DEAR -> byPrice.reversed();
        };
    }

    private static VariantView cheapest(ItemView item) {
        VariantView cheapest = item.variants().getFirst();
        for (VariantView variant : item.variants()) {
            cheapest = Amounts.compare(variant, cheapest) < 0 ? variant : cheapest;
        }
        return cheapest;
    }
}
