package org.onecounter.devices.escpos;

import java.util.ArrayList;
import java.util.List;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.order.Receipt;
import org.onecounter.domain.order.ReceiptLine;
import org.onecounter.domain.order.ReceiptTax;
import org.onecounter.domain.order.ReceiptTender;
import org.onecounter.domain.quantity.Quantity;

/** Receipts as shops print them. */
final class AReceipt {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    private AReceipt() {}

    static Money eur(long minor) {
        return new Money(minor, EUR);
    }

    static Receipt usual() {
        return of(List.of(
                line("Stoneware mug, Green", Quantity.of(2), UnitPrice.of(1250, EUR), 0, 2500),
                line("Assam tea, loose", new Quantity(333, 3), UnitPrice.of(4200, EUR), 0, 1399),
                line("Crème brûlée torch with a very long name that has to be cut at a word somewhere", Quantity.of(1), UnitPrice.of(3999, EUR), 400, 3599)));
    }

    static ReceiptLine line(String title, Quantity quantity, UnitPrice price, long discount, long amount) {
        return new ReceiptLine(title, "SKU", quantity, price, eur(discount), eur(amount));
    }

    static Receipt named(String everything) {
        Receipt usual = of(List.of(line(everything, Quantity.of(1), UnitPrice.of(100, EUR), 0, 100)));
        return new Receipt(
                List.of(everything, everything), everything, everything, everything, 2, usual.lines(), usual.total(), usual.taxes(),
                List.of(new ReceiptTender(everything, eur(100))), eur(0), everything, List.of(everything), true);
    }

    private static Receipt of(List<ReceiptLine> lines) {
        long total = lines.stream().mapToLong(line -> line.amount().minor()).sum();
        List<ReceiptTax> taxes = new ArrayList<>();
        taxes.add(new ReceiptTax("STANDARD", 230_000, eur(4959), eur(1140)));
        taxes.add(new ReceiptTax("REDUCED", 135_000, eur(1233), eur(166)));
        taxes.add(new ReceiptTax("ZERO", 0, eur(0), eur(0)));
        return new Receipt(
                List.of("Harbour Street", "12 Harbour Street", "Dublin"), "HARBOUR-T1-4F7A1C-000123", "23 Nov 2026 10:14", "Cleo", 2, lines,
                eur(total), taxes, List.of(new ReceiptTender("Cash", eur(10_000))), eur(10_000 - total),
                "6f1c0b5a9d3e47f2a1b0c9d8e7f60514233241506f7e8d9cabb0a1928374655f", List.of("Thank you."), false);
    }
}
