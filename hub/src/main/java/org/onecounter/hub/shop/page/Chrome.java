package org.onecounter.hub.shop.page;

import java.util.List;

/** What is the same on every page until the catalogue or the shop's own texts change. */
public record Chrome(
        String shop,
        String script,
        String style,
        String textFont,
        String headingFont,
        String icon,
        List<Link> categories,
        List<ShopPlace> places,
        String delivery) {

    public Chrome {
        categories = List.copyOf(categories);
        places = List.copyOf(places);
    }
}
