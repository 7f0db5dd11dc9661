package org.onecounter.hub.shop.page;

import java.util.List;

/** The foot of a basket or order: what it comes to and the tax inside it. */
public record Sums(String total, List<Row> taxes) {

    public Sums {
        taxes = List.copyOf(taxes);
    }

    /** A labelled amount. */
    public record Row(String label, String amount) {}
}
