package org.onecounter.domain.returns;

import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.Rounding;
import org.onecounter.domain.order.OrderLine;
import org.onecounter.domain.quantity.Quantity;

/**
 * Cuts refunds from the stored parts of a sold line. Each return gets what is due for all returns so far less what was due
 * before it, so that any sequence of partial returns sums to the line's own figures, to the cent (I-9).
 */
final class Refunds {

    private Refunds() {}

    static ReturnLine of(OrderLine sold, Quantity before, Quantity now) {
        Quantity after = before.plus(now);
        Money gross = grossDue(sold, after).minus(grossDue(sold, before));
        Money tax = taxDue(sold, after).minus(taxDue(sold, before));
        return new ReturnLine(
                sold.line(), sold.variant(), now, gross.minus(tax), tax, gross, sold.taxClass(), sold.ratePpm());
    }

    private static Money grossDue(OrderLine sold, Quantity returned) {
        return sold.gross().share(returned.steps(), sold.quantity().steps());
    }

    /** The tax follows the gross, not the quantity: so it never exceeds the money it is part of. */
    private static Money taxDue(OrderLine sold, Quantity returned) {
        long whole = sold.gross().minor();
        if (whole <= 0) return sold.tax().share(returned.steps(), sold.quantity().steps());
        long due = grossDue(sold, returned).minor();
        return new Money(Rounding.mulDivHalfUp(sold.tax().minor(), due, whole), sold.tax().currency());
    }
}
