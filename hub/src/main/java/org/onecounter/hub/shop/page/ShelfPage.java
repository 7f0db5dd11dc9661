package org.onecounter.hub.shop.page;

import java.util.List;

/**
 * A category or the answer to a search.
 *
 * @param before address of the page before, empty on the first
 * @param after address of the next page, empty on the last
 */
public record ShelfPage(
        Frame frame,
        String heading,
        String sentence,
        List<Tile> tiles,
        List<Link> orders,
        String before,
        String after) {

    public ShelfPage {
        tiles = List.copyOf(tiles);
        orders = List.copyOf(orders);
    }
}
