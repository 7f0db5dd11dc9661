package org.onecounter.domain.codec;

import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;

/** The parts that several forms share. */
final class Parts {

    private Parts() {}

    static void write(ByteWriter out, Quantity quantity) {
        out.i64(quantity.steps()).u8(quantity.scale());
    }

    static Quantity readQuantity(ByteReader in) {
        return new Quantity(in.i64(), in.u8());
    }

    static void write(ByteWriter out, UnitPrice price) {
        out.i64(price.amount()).u8(price.extraDigits());
    }

    static UnitPrice unitPrice(long amount, int extraDigits, CurrencyCode currency) {
        return new UnitPrice(amount, extraDigits, currency);
    }
}
