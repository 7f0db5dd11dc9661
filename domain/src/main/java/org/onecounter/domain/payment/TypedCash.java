package org.onecounter.domain.payment;

import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.TypedMoney;

/**
 * Reads the cash that a cashier typed. A barcode scanned into the amount field is not cash (attack 49): refuses
 * {@code BarcodeAsAmount} beside what {@link TypedMoney} refuses. Whoever really takes ten million in notes types a point.
 */
public final class TypedCash {

    private TypedCash() {}

    public static Result<Money> read(String text, CurrencyCode currency, int digits) {
        if (Gtin.parse(text).isOk()) {
            return Result.refused("BarcodeAsAmount", "This is a barcode, not an amount.");
        }
        return TypedMoney.amount(text, currency, digits);
    }
}
