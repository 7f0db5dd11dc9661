package org.onecounter.hub.shop.page;

import java.util.List;

/** A page that says one thing: not found, sold out, a link that has expired. */
public record MessagePage(Frame frame, String heading, List<String> sentences, Link next, List<BasketRow> rows) {

    public MessagePage {
        sentences = List.copyOf(sentences);
        rows = List.copyOf(rows);
    }
}
