package org.onecounter.domain.pricing;

import java.util.List;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;

/**
 * One priced line. {@code gross = net + tax} always; list total less discount is the gross where the price list includes
 * tax, the net where it does not.
 *
 * @param unitPrice what one unit costs: the listed price, or the override in its place
 * @param ratePpm the tax rate in parts per million
 */
public record QuoteLine(
        int line,
        VariantId variant,
        Quantity quantity,
        UnitPrice unitPrice,
        Money listTotal,
        Money discount,
        Money net,
        Money tax,
        Money gross,
        TaxClass taxClass,
        int ratePpm,
        boolean taxIncluded,
        List<PriceReason> reasons) {

    public QuoteLine {
        reasons = List.copyOf(reasons);
        if (!gross.equals(net.plus(tax))) throw new IllegalArgumentException("gross is not net and tax, line " + line);
        if (!(taxIncluded ? gross : net).equals(listTotal.minus(discount))) {
            throw new IllegalArgumentException("the discount does not lead to the total, line " + line);
        }
    }
}
