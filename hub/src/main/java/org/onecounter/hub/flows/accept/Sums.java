package org.onecounter.hub.flows.accept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.TenderBody;

/** Checks the arithmetic a document carries (I-7): lines add up to it, tenders less change pay it, nothing overflows. */
final class Sums {

    private Sums() {}

    /** What does not add up, in words; null when all does. */
    static @Nullable String wrong(OrderBody order) {
        long net = 0;
        long tax = 0;
        long gross = 0;
        Set<Integer> numbers = new HashSet<>();
        try {
            for (OrderLineBody line : order.lines()) {
                if (!numbers.add(line.line())) {
                    return "Line " + line.line() + " stands twice.";
                }
                if (Math.addExact(line.net(), line.tax()) != line.gross()) {
                    return "Line " + line.line() + ": net and tax are not its total.";
                }
                net = Math.addExact(net, line.net());
                tax = Math.addExact(tax, line.tax());
                gross = Math.addExact(gross, line.gross());
            }
        } catch (ArithmeticException tooLarge) {
            return "The lines add up to more than can be counted.";
        }
        boolean same = net == order.net() && tax == order.tax() && gross == order.total();
        return same ? null : "The lines do not add up to the total.";
    }

    /** Like {@link #wrong}, and every quantity must be above zero: what is sold or returned is never nothing or less. */
    static @Nullable String wrongForGoods(OrderBody order) {
        if (order.lines().isEmpty()) {
            return "There is no line.";
        }
        for (OrderLineBody line : order.lines()) {
            if (line.quantity() <= 0) {
                return "Line " + line.line() + ": the quantity must be above zero.";
            }
        }
        return wrong(order);
    }

    /** What is wrong with the tenders, in words; null when they pay the total exactly. */
    static @Nullable String wrong(List<TenderBody> tenders, long change, long total) {
        long paid = 0;
        try {
            for (TenderBody tender : tenders) {
                paid = Math.addExact(paid, tender.amount());
            }
            return Math.subtractExact(paid, change) == total ? null : "Tenders less change are not the total.";
        } catch (ArithmeticException tooLarge) {
            return "The tenders add up to more than can be counted.";
        }
    }
}
