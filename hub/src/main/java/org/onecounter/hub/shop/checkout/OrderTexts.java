package org.onecounter.hub.shop.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.Money;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.basket.BasketPages;
import org.onecounter.hub.shop.offer.Amounts;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.Pictures;
import org.onecounter.hub.shop.page.BasketRow;
import org.onecounter.hub.shop.page.Sums;
import org.onecounter.hub.views.PlacedOrder;
import org.springframework.stereotype.Component;

/** The parts of an order in words, the same on its page and in its letter. */
@Component
public class OrderTexts {
    private final Catalog catalog;
    private final Counter counter;

    OrderTexts(Catalog catalog, Counter counter) {
        this.catalog = catalog;
        this.counter = counter;
    }

    /** What was paid, or what became of it. */
    public String paid(PlacedOrder order) {
        String total = counter.text(order.total());
        return switch (order.payment()) {
            case "AUTHORISED", "CAPTURED" -> total + " by card";
            case "REFUND_QUEUED" -> total + " on its way back to your card";
            case "REFUNDED" -> total + " given back to your card";
            case "VOIDED", "DECLINED" -> "nothing";
            default -> total;
        };
    }

    /** The lines, with the pictures and addresses that things have now. */
    public List<BasketRow> rows(PlacedOrder order) {
        CatalogSnapshot snapshot = catalog.snapshot();
        List<BasketRow> rows = new ArrayList<>(order.lines().size());
        for (PlacedOrder.Line line : order.lines()) {
            VariantView variant = snapshot.variant(new VariantId(line.variant())).orElse(null);
            ItemView item = variant == null ? null : snapshot.item(variant.itemId()).orElse(null);
            rows.add(new BasketRow(
                    line.variant().toString(),
                    item != null && item.onSale() ? "/items/" + item.handle() : "",
                    line.title(),
                    "",
                    item == null || variant == null ? "gone" : Pictures.key(item, variant),
                    line.quantity().toString(),
                    "1",
                    Amounts.text(line.unitPrice(), counter.digits()),
                    counter.text(line.gross()),
                    ""));
        }
        return rows;
    }

    /** What it came to. */
    public Sums sums(PlacedOrder order) {
        Map<Integer, Money> byRate = new TreeMap<>();
        for (PlacedOrder.Line line : order.lines()) {
            byRate.merge(line.ratePpm(), line.tax(), Money::plus);
        }
        List<Sums.Row> taxes = new ArrayList<>();
        byRate.forEach((rate, tax) -> taxes.add(new Sums.Row("of it VAT " + BasketPages.rate(rate), counter.text(tax))));
        return new Sums(counter.text(order.total()), taxes);
    }
}
