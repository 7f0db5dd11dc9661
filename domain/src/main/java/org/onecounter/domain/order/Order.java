package org.onecounter.domain.order;

import java.util.List;
import java.util.function.Function;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.Quote;

/** What was sold, of any channel: fixed once made. Its totals are the sums of its lines (I-7). */
public record Order(
        OrderId id,
        Channel channel,
        String number,
        CurrencyCode currency,
        List<OrderLine> lines,
        Money net,
        Money tax,
        Money total) {

    public Order {
        lines = List.copyOf(lines);
        Money sumNet = Money.zero(currency);
        Money sumTax = sumNet;
        for (OrderLine line : lines) {
            sumNet = sumNet.plus(line.net());
            sumTax = sumTax.plus(line.tax());
        }
        if (!net.equals(sumNet) || !tax.equals(sumTax) || !total.equals(net.plus(tax))) {
            throw new IllegalArgumentException("the totals of order " + number + " are not the sums of its lines");
        }
    }

    /** The order that a quote becomes, with the names its variants have now. */
    public static Order of(OrderId id, Channel channel, String number, Quote quote, Function<VariantId, LineText> texts) {
        var lines = quote.lines().stream().map(line -> OrderLine.of(line, texts.apply(line.variant()))).toList();
        return new Order(id, channel, number, quote.request().currency(), lines, quote.net(), quote.tax(), quote.total());
    }
}
