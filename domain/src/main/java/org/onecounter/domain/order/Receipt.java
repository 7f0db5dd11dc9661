package org.onecounter.domain.order;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.Money;

/**
 * The document of a sale, before any printer's or screen's form. The texts are as people wrote them: whoever renders it
 * encodes them for its sink.
 *
 * @param header the shop's name and address, line by line
 * @param when date and time as the shop's clock shows them; the domain knows no time zones
 * @param digits the digits of the currency behind the point
 * @param chainCode the head of the till's chain after this sale, shown as text and QR code (I-17); may be empty
 * @param copy true for every print after the first, marked COPY
 */
public record Receipt(
        List<String> header,
        String number,
        String when,
        String servedBy,
        int digits,
        List<ReceiptLine> lines,
        Money total,
        List<ReceiptTax> taxes,
        List<ReceiptTender> tenders,
        Money change,
        String chainCode,
        List<String> footer,
        boolean copy) {

    /** What stands above and below the lines. */
    public record Frame(List<String> header, String when, String servedBy, List<String> footer) {}

    public Receipt {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
        footer = List.copyOf(footer);
        Money sum = Money.sum(total.currency(), lines.stream().map(ReceiptLine::amount).toList());
        if (!sum.equals(total)) throw new IllegalArgumentException("the lines of receipt " + number + " are not its total");
    }

    /** The receipt of an order; the caller has settled it. */
    public static Receipt of(
            Order order, int digits, List<ReceiptTender> tenders, Money change, String chainCode, Frame frame) {
        var lines = order.lines().stream()
                .map(line -> new ReceiptLine(
                        line.title(), line.sku(), line.quantity(), line.unitPrice(), line.discount(), line.gross()))
                .toList();
        return new Receipt(
                frame.header(), order.number(), frame.when(), frame.servedBy(), digits, lines, order.total(), taxes(order),
                tenders, change, chainCode, frame.footer(), false);
    }

    /** The tax table: the sums of the stored parts by class and rate, ascending. */
    private static List<ReceiptTax> taxes(Order order) {
        var table = new TreeMap<TaxClass, TreeMap<Integer, ReceiptTax>>();
        for (OrderLine line : order.lines()) {
            var row = new ReceiptTax(line.taxClass().code(), line.ratePpm(), line.net(), line.tax());
            table.computeIfAbsent(line.taxClass(), key -> new TreeMap<>()).merge(line.ratePpm(), row, Receipt::plus);
        }
        var rows = new ArrayList<ReceiptTax>();
        table.values().forEach(rates -> rows.addAll(rates.values()));
        return rows;
    }

    private static ReceiptTax plus(ReceiptTax one, ReceiptTax other) {
        return new ReceiptTax(one.label(), one.ratePpm(), one.net().plus(other.net()), one.tax().plus(other.tax()));
    }

    /** The same receipt, marked COPY. */
    public Receipt asCopy() {
        return new Receipt(
                header, number, when, servedBy, digits, lines, total, taxes, tenders, change, chainCode, footer, true);
    }
}
