package org.onecounter.till.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onecounter.domain.codec.QuoteRequestCodec;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.payment.Settlement;
import org.onecounter.domain.stock.PlaceTake;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.TakeBody;
import org.onecounter.sync.fact.TenderBody;
import org.onecounter.till.basket.PricedBasket;
import org.onecounter.till.basket.Selling;
import org.onecounter.till.basket.ShopStock;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.Lookup.Found;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.Recorder.Place;
import org.onecounter.till.platform.Recorder.Recorded;

/** Writes the one record that a sale is: what was sold for how much, how it was paid, from which places it came. */
public final class SaleWriter {

    private final Lookup lookup;
    private final ShopStock stock;
    private final Enrolment till;

    public SaleWriter(Lookup lookup, ShopStock stock, Enrolment till) {
        this.lookup = lookup;
        this.stock = stock;
        this.till = till;
    }

    /** Learns from a sale the journal holds: its units are gone. */
    void saw(SaleCompleted sale, Recorded where) {
        stock.sold(sale, where);
    }

    SaleCompleted compose(PricedBasket priced, List<TakenTender> tenders, Settlement settlement, Place place) {
        Quote quote = Objects.requireNonNull(priced.quote());
        List<OrderLineBody> lines = quote.lines().stream().map(this::line).toList();
        OrderBody order = new OrderBody(
                priced.basket().id(), "TILL", OrderKind.SALE, ReceiptNumber.of(till, place), quote.request().currency().code(),
                quote.net().minor(), quote.tax().minor(), quote.total().minor(), null, null, lines);
        List<TenderBody> paid = tenders.stream()
                .map(tender -> new TenderBody(tender.payment(), tender.method().name(), tender.amount(), tender.reference()))
                .toList();
        return new SaleCompleted(order, QuoteRequestCodec.encode(quote.request()), paid, settlement.change().minor(), takes(lines), null);
    }

    private OrderLineBody line(QuoteLine quoted) {
        Found found = lookup.variant(quoted.variant().value()).orElse(null);
        return new OrderLineBody(
                quoted.line(), quoted.variant().value(), found == null ? "" : found.variant().sku(),
                found == null ? "Item" : Selling.name(found), quoted.quantity().steps(), quoted.quantity().scale(),
                quoted.unitPrice().amount(), quoted.unitPrice().extraDigits(), quoted.discount().minor(), quoted.net().minor(),
                quoted.tax().minor(), quoted.gross().minor(), quoted.taxClass().code(), quoted.ratePpm(),
                found != null && found.variant().tracked());
    }

    /** The shelf first, then the backroom; two lines never take the same unit, for a basket has one line for each variant. */
    private List<TakeBody> takes(List<OrderLineBody> lines) {
        List<TakeBody> takes = new ArrayList<>();
        for (OrderLineBody line : lines) {
            if (line.tracked()) {
                for (PlaceTake take : stock.take(line.variant(), line.quantity())) {
                    takes.add(new TakeBody(line.line(), take.place().code(), take.quantity()));
                }
            }
        }
        return takes;
    }
}
