package org.onecounter.sync.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sale at a till, paid and handed over; or one of imported history.
 *
 * @param request the canonical quote request, so that the hub can quote it again; empty for imported history
 * @param change cash given back, minor units
 * @param takes the places the till took from; absent when it does not know
 * @param person hash of the personal part, which lies outside the record
 */
public record SaleCompleted(
        OrderBody order,
        byte[] request,
        List<TenderBody> tenders,
        long change,
        @Nullable List<TakeBody> takes,
        @Nullable String person)
        implements FactBody {
    public SaleCompleted {
        tenders = List.copyOf(tenders);
        takes = takes == null ? null : List.copyOf(takes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SaleCompleted that
                && order.equals(that.order)
                && Arrays.equals(request, that.request)
                && tenders.equals(that.tenders)
                && change == that.change
                && Objects.equals(takes, that.takes)
                && Objects.equals(person, that.person);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }
}
