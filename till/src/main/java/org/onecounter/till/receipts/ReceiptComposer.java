package org.onecounter.till.receipts;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.order.Receipt;
import org.onecounter.domain.order.ReceiptLine;
import org.onecounter.domain.order.ReceiptTax;
import org.onecounter.domain.order.ReceiptTender;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.till.checkout.FinishedSale;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.StaffRow;
import org.onecounter.till.platform.AmountText;
import org.onecounter.till.platform.Enrolment.Shop;

/** Makes the receipt of a journalled sale out of its record alone, so that a copy years later says the same. */
public final class ReceiptComposer {

    private static final int USUAL_DIGITS = 2;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private final Shop shop;
    private final Lookup lookup;

    public ReceiptComposer(Shop shop, Lookup lookup) {
        this.shop = shop;
        this.lookup = lookup;
    }

    Receipt compose(FinishedSale finished) {
        SaleCompleted sale = finished.sale();
        CurrencyCode currency = new CurrencyCode(sale.order().currency());
        List<String> header = new ArrayList<>(List.of(shop.name()));
        header.addAll(shop.address());
        List<ReceiptTender> tenders = sale.tenders().stream()
                .map(tender -> new ReceiptTender(tender.method().equals("CASH") ? "Cash" : "Card", new Money(tender.amount(), currency)))
                .toList();
        return new Receipt(
                header, sale.order().number(), WHEN.format(finished.where().at().atZone(shop.zone())), servedBy(finished.actor()),
                digits(currency), sale.order().lines().stream().map(line -> line(line, currency)).toList(),
                new Money(sale.order().total(), currency), taxes(sale.order().lines(), currency), tenders,
                new Money(sale.change(), currency), Hashes.hex(finished.where().hash()), List.of("Thank you."), false);
    }

    private int digits(CurrencyCode currency) {
        return lookup.bundle().map(bundle -> AmountText.digits(currency, bundle)).orElse(USUAL_DIGITS);
    }

    /** The name of whoever a record names. */
    public String servedBy(String actor) {
        return lookup.staff().stream()
                .filter(row -> row.id().toString().equals(actor))
                .map(StaffRow::name)
                .findFirst()
                .orElse("");
    }

    private static ReceiptLine line(OrderLineBody line, CurrencyCode currency) {
        return new ReceiptLine(
                line.title(), line.sku(), new Quantity(line.quantity(), line.scale()),
                new UnitPrice(line.unitAmount(), line.unitExtra(), currency), new Money(line.discount(), currency), new Money(line.gross(), currency));
    }

    /** The sums of the stored parts by class and rate. */
    private static List<ReceiptTax> taxes(List<OrderLineBody> lines, CurrencyCode currency) {
        TreeMap<TaxClass, TreeMap<Integer, ReceiptTax>> table = new TreeMap<>();
        for (OrderLineBody line : lines) {
            ReceiptTax row = new ReceiptTax(line.taxClass(), line.ratePpm(), new Money(line.net(), currency), new Money(line.tax(), currency));
            table.computeIfAbsent(new TaxClass(line.taxClass()), key -> new TreeMap<>())
                    .merge(line.ratePpm(), row, (one, other) -> new ReceiptTax(
                            one.label(), one.ratePpm(), one.net().plus(other.net()), one.tax().plus(other.tax())));
        }
        return table.values().stream().flatMap(rates -> rates.values().stream()).toList();
    }

}
