package org.onecounter.hub.shop.page;

import java.util.List;

/** The basket as a page, or as a drawer beside another page. */
public record BasketPage(Frame frame, List<BasketRow> rows, Sums sums, String delivery, boolean ready) {

    public BasketPage {
        rows = List.copyOf(rows);
    }
}
