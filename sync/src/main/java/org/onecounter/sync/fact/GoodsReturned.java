package org.onecounter.sync.fact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back, with the money given back for them.
 *
 * @param order a document of kind RETURN
 * @param original the order they were bought in; absent: a return without receipt
 * @param places where they were put; absent when not known
 */
public record GoodsReturned(
        OrderBody order, @Nullable UUID original, List<TenderBody> refunds, @Nullable List<TakeBody> places)
        implements FactBody {
    public GoodsReturned {
        refunds = List.copyOf(refunds);
        places = places == null ? null : List.copyOf(places);
    }
}
