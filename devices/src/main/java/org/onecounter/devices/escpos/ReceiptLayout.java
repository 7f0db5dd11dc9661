package org.onecounter.devices.escpos;

import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.MoneyText;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.order.Receipt;
import org.onecounter.domain.order.ReceiptLine;
import org.onecounter.domain.order.ReceiptTax;
import org.onecounter.domain.order.ReceiptTender;
import org.onecounter.domain.quantity.Quantity;

/** A receipt as ESC/POS bytes: names cut at words, amounts in a column, tax table, chain code as QR with what it is for. */
public final class ReceiptLayout {

    private static final int QR_DOTS = 4;
    private static final int SHOWN_OF_CHAIN = 16;
    private static final int PPM_DIGITS = 4;
    private final Receipt receipt;
    private final Columns columns;
    private final EscPos out = new EscPos();

    private ReceiptLayout(Receipt receipt, int columns) {
        this.receipt = receipt;
        this.columns = new Columns(columns);
    }

    /** The print job for paper of so many columns: 42 or 32. */
    public static byte[] render(Receipt receipt, int columns) {
        ReceiptLayout layout = new ReceiptLayout(receipt, columns);
        layout.out.begin();
        layout.header();
        layout.lines();
        layout.totals();
        layout.taxes();
        layout.footer();
        return layout.out.cut().toBytes();
    }

    private void header() {
        out.align(Align.CENTER);
        boolean first = true;
        for (String text : receipt.header()) {
            out.bold(first).size(first ? 2 : 1, first ? 2 : 1);
            columns.wrap(text, first ? columns.width() / 2 : columns.width()).forEach(out::line);
            first = false;
        }
        out.bold(false).size(1, 1);
        if (receipt.copy()) {
            out.feed(1).bold(true).size(2, 2).line("COPY").size(1, 1).bold(false);
        }
        out.feed(1).align(Align.LEFT);
        out.line(columns.pair(receipt.when(), receipt.servedBy()));
        out.line(columns.pair("Receipt", receipt.number()));
        rule();
    }

    private void lines() {
        for (ReceiptLine line : receipt.lines()) {
            columns.entry(line.title(), plain(line.amount())).forEach(out::line);
            if (!isOne(line.quantity())) {
                out.line("  " + line.quantity() + " x " + MoneyText.of(line.unitPrice(), receipt.digits()));
            }
            if (!line.discount().isZero()) {
                out.line(columns.pair("  saved " + plain(line.discount()), ""));
            }
        }
        rule();
    }

    private static boolean isOne(Quantity quantity) {
        return quantity.compareTo(Quantity.of(1)) == 0 && quantity.scale() == 0;
    }

    private void totals() {
        out.bold(true).size(1, 2).line(columns.pair("TOTAL " + receipt.total().currency(), plain(receipt.total()))).size(1, 1).bold(false);
        for (ReceiptTender tender : receipt.tenders()) {
            out.line(columns.pair(tender.label(), plain(tender.amount())));
        }
        if (!receipt.change().isZero()) {
            out.bold(true).line(columns.pair("Change", plain(receipt.change()))).bold(false);
        }
        out.feed(1);
    }

    private void taxes() {
        out.line(columns.four("Tax", "Net", "Tax", "Gross"));
        for (ReceiptTax tax : receipt.taxes()) {
            out.line(columns.four(rate(tax), plain(tax.net()), plain(tax.tax()), plain(tax.net().plus(tax.tax()))));
        }
        out.feed(1);
    }

    /** 23 %, 13.5 %; a class without rate by its name. */
    private static String rate(ReceiptTax tax) {
        if (tax.ratePpm() == 0) {
            return tax.label();
        }
        String percent = MoneyText.of(new UnitPrice(tax.ratePpm(), PPM_DIGITS, tax.net().currency()), 0);
        return percent + " %";
    }

    private void footer() {
        out.align(Align.CENTER);
        for (String text : receipt.footer()) {
            columns.wrap(text, columns.width()).forEach(out::line);
        }
        if (!receipt.chainCode().isEmpty()) {
            out.feed(1).qr(receipt.number() + " " + receipt.chainCode(), QR_DOTS);
            columns.wrap("This code seals every sale up to this one: keep it to prove your purchase.", columns.width()).forEach(out::line);
            String shown = CodePage858.printable(receipt.chainCode());
            out.line(shown.substring(0, Math.min(SHOWN_OF_CHAIN, shown.length())));
        }
        if (receipt.copy()) {
            out.bold(true).line("COPY").bold(false);
        }
        out.align(Align.LEFT).feed(2);
    }

    private void rule() {
        out.line("-".repeat(columns.width()));
    }

    private String plain(Money money) {
        return MoneyText.of(money, receipt.digits());
    }
}
