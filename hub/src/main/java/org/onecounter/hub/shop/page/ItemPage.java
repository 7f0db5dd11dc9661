package org.onecounter.hub.shop.page;

import java.util.List;

/**
 * One item with one of its variants chosen.
 *
 * @param variant id the basket form sends
 * @param step what the quantity field counts in: {@code 1} for pieces, {@code 0.001} for goods by weight
 * @param data schema.org description as JSON, already safe inside a script element
 */
public record ItemPage(
        Frame frame,
        Link category,
        String title,
        String brand,
        String picture,
        List<Choice> choices,
        String variant,
        String price,
        String summary,
        Mood mood,
        boolean buyable,
        String step,
        String delivery,
        List<PlaceStock> places,
        List<String> paragraphs,
        String sku,
        String code,
        List<Tile> beside,
        String data) {

    public ItemPage {
        choices = List.copyOf(choices);
        places = List.copyOf(places);
        paragraphs = List.copyOf(paragraphs);
        beside = List.copyOf(beside);
    }
}
