package org.onecounter.domain.order;

import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.quantity.Quantity;

/** One line of an order with its stored parts; refunds are cut from these and never computed anew. */
public record OrderLine(
        int line,
        VariantId variant,
        String sku,
        String title,
        Quantity quantity,
        UnitPrice unitPrice,
        Money discount,
        Money net,
        Money tax,
        Money gross,
        TaxClass taxClass,
        int ratePpm) {

    public OrderLine {
        if (!gross.equals(net.plus(tax))) throw new IllegalArgumentException("gross is not net and tax, line " + line);
    }

    static OrderLine of(QuoteLine quoted, LineText text) {
        return new OrderLine(
                quoted.line(), quoted.variant(), text.sku(), text.title(), quoted.quantity(), quoted.unitPrice(),
                quoted.discount(), quoted.net(), quoted.tax(), quoted.gross(), quoted.taxClass(), quoted.ratePpm());
    }
}
