package org.onecounter.domain.returns;

import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.quantity.Quantity;

/**
 * Goods of one sold line that come back, with the part of that line's stored figures that is refunded for them. Amounts and
 * quantity are positive, as on the sale.
 *
 * @param line the number of the sold line
 */
public record ReturnLine(
        int line, VariantId variant, Quantity quantity, Money net, Money tax, Money gross, TaxClass taxClass, int ratePpm) {

    public ReturnLine {
        if (!gross.equals(net.plus(tax))) throw new IllegalArgumentException("gross is not net and tax, line " + line);
    }
}
