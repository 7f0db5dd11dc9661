package org.onecounter.hub.shop.page;

import java.util.List;

/**
 * An order as its buyer sees it.
 *
 * @param waiting true while the bank has not said yes or no
 * @param steps what has happened so far, the last one first
 */
public record OrderPage(
        Frame frame,
        String heading,
        String sentence,
        Mood mood,
        boolean waiting,
        String number,
        String placed,
        List<BasketRow> rows,
        Sums sums,
        String payment,
        List<String> address,
        String mail,
        List<Step> steps) {

    public OrderPage {
        rows = List.copyOf(rows);
        address = List.copyOf(address);
        steps = List.copyOf(steps);
    }

    /** A station of the order's way; {@code done} when it is behind us. */
    public record Step(String text, String when, boolean done) {}
}
