package org.onecounter.hub.shop.page;

import java.util.List;

/** The front of the shop. */
public record HomePage(
        Frame frame,
        String headline,
        String lead,
        List<Tile> window,
        List<CategoryTile> categories,
        List<Tile> fresh) {

    public HomePage {
        window = List.copyOf(window);
        categories = List.copyOf(categories);
        fresh = List.copyOf(fresh);
    }
}
