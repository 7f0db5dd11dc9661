package org.onecounter.hub.flows.accept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onecounter.hub.stock.Reservation;

/** The case of units that were handed over although promised or not on the books (I-4): it names receipt and orders. */
final class OversoldCase {

    private OversoldCase() {}

    static void open(Books.Oversold one, List<Reservation> live, Books books) {
        List<String> orders = live.stream()
                .filter(r -> r.key().equals(one.key()))
                .map(r -> r.order().toString())
                .distinct()
                .toList();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("units", Long.toString(one.units()));
        figures.put("scale", Integer.toString(one.scale()));
        figures.put("variant", one.key().variant().toString());
        figures.put("location", one.key().location().toString());
        figures.put("receipt", one.receipt());
        figures.put("orders", String.join(" ", orders));
        String what = one.receipt().isEmpty()
                ? "A count found " + one.units() + " fewer than were promised"
                : "Receipt " + one.receipt() + " handed over " + one.units() + " of " + one.title();
        String why = orders.isEmpty() ? " that the books did not have." : " promised to " + orders.size() + (orders.size() == 1 ? " order." : " orders.");
        books.open("OVERSOLD", one.key().variant().toString(), what + why, figures, one.fact(), one.order());
    }
}
