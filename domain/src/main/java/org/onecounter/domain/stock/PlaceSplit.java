package org.onecounter.domain.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From which places a sale takes its units: by pick rank, shelf first, then backroom, each as far as it has some; what no
 * place has leaves the first one, which then falls below zero (the unit was in the customer's hand, so it was on the shelf).
 */
public final class PlaceSplit {

    private static final Comparator<PlaceStock> BY_RANK =
            Comparator.comparingInt(PlaceStock::pickRank).thenComparing(stock -> stock.place().code());

    private PlaceSplit() {}

    /** The takes, which sum to the quantity; the places are given in any order, at least one. */
    public static List<PlaceTake> take(long quantity, List<PlaceStock> places) {
        if (quantity <= 0) throw new IllegalArgumentException("a take of " + quantity);
        if (places.isEmpty()) throw new IllegalArgumentException("no place to take from");
        var ranked = places.stream().sorted(BY_RANK).toList();
        long[] taken = new long[ranked.size()];
        long left = quantity;
        for (int i = 0; i < taken.length && left > 0; i++) {
            taken[i] = Math.clamp(ranked.get(i).onHand(), 0, left);
            left -= taken[i];
        }
        taken[0] += left;
        var takes = new ArrayList<PlaceTake>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] > 0) takes.add(new PlaceTake(ranked.get(i).place(), taken[i]));
        }
        return List.copyOf(takes);
    }
}
