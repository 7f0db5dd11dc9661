package org.onecounter.hub.shop.basket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.visit.Basket;

/**
 * A basket with its quote.
 *
 * @param basket what is left of it, at the instant whose prices hold
 * @param quote null when nothing is in it
 * @param notices what changed since it was last shown
 */
public record PricedBasket(Basket basket, @Nullable Quote quote, List<PricedLine> lines, List<Notice> notices) {

    public PricedBasket {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    /** True when it can be checked out as it is. */
    public boolean ready() {
        return quote != null && lines.stream().allMatch(line -> line.warning().isEmpty());
    }
}
