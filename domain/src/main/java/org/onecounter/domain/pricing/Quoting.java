package org.onecounter.domain.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.tax.Tax;

/** The work on one request that passed {@link Pricing}'s checks. */
final class Quoting {

    /** A line with the rules that hold for it. */
    private record Ruled(RequestLine line, PriceRule listed, RateRule rate, UnitPrice price) {}

    /** Lines that are one line in all but number: counted goods of one variant at one price. */
    private record SameGoods(VariantId variant, UnitPrice price) {}

    private record TaxKey(TaxClass taxClass, int ratePpm) implements Comparable<TaxKey> {
        @Override
        public int compareTo(TaxKey other) {
            int order = taxClass.compareTo(other.taxClass);
            return order != 0 ? order : Integer.compare(ratePpm, other.ratePpm);
        }
    }

    private final RuleBundle bundle;
    private final QuoteRequest request;
    private final boolean taxIncluded;
    private final Money zero;
    private final Reasons reasons;

    Quoting(RuleBundle bundle, QuoteRequest request) {
        this.bundle = bundle;
        this.request = request;
        PriceListRule list = bundle.priceList(request.priceList());
        taxIncluded = list != null && list.taxIncluded();
        zero = Money.zero(request.currency());
        reasons = new Reasons(request, bundle.digitsOf(request.currency()));
    }

    QuoteResult quote() {
        var ruled = new ArrayList<Ruled>(request.lines().size());
        for (RequestLine line : request.lines()) {
            PriceRule listed = bundle.price(request.priceList(), line.variant(), request.at());
            if (listed == null) return priceMissing(line);
            RateRule rate = bundle.rate(request.territory(), listed.taxClass(), request.at());
            if (rate == null) return rateMissing(line, listed.taxClass());
            PriceOverride override = line.override();
            ruled.add(new Ruled(line, listed, rate, override == null ? listed.price() : override.price()));
        }
        return new Quoted(sum(priced(ruled)));
    }

    private NotQuoted priceMissing(RequestLine line) {
        return new NotQuoted(Refusal.of(
                "PriceMissing", "One of the products has no price at this time.", "line", line.line(),
                "variant", line.variant(), "priceList", request.priceList(), "at", request.at()));
    }

    private NotQuoted rateMissing(RequestLine line, TaxClass taxClass) {
        return new NotQuoted(Refusal.of(
                "TaxRateMissing", "There is no " + taxClass + " tax rate for this territory at this time.", "line", line.line(),
                "taxClass", taxClass, "territory", request.territory(), "at", request.at()));
    }

    private List<QuoteLine> priced(List<Ruled> lines) {
        var result = new QuoteLine[lines.size()];
        int[] next = sameGoods(lines);
        for (int i = 0; i < result.length; i++) {
            if (result[i] != null) continue;
            if (next[i] < 0) result[i] = alone(lines.get(i));
            else together(lines, members(next, i), result);
        }
        return List.of(result);
    }

    /** For each line the next one of the same goods, or -1. */
    private static int[] sameGoods(List<Ruled> lines) {
        int[] next = new int[lines.size()];
        var last = new HashMap<SameGoods, Integer>(); // asked, never walked through
        for (int i = 0; i < next.length; i++) {
            next[i] = -1;
            Ruled ruled = lines.get(i);
            // measured goods are weighed and labelled one by one: each keeps its own rounding
            if (ruled.line().quantity().scale() != 0) continue;
            Integer before = last.put(new SameGoods(ruled.line().variant(), ruled.price()), i);
            if (before != null) next[before] = i;
        }
        return next;
    }

    private static int[] members(int[] next, int first) {
        int count = 0;
        for (int i = first; i >= 0; i = next[i]) count++;
        int[] members = new int[count];
        int at = first;
        for (int i = 0; i < count; i++, at = next[at]) members[i] = at;
        return members;
    }

    private QuoteLine alone(Ruled ruled) {
        Money total = ruled.price().lineTotal(ruled.line().quantity());
        return line(ruled, total, tax(total, ruled.rate().ratePpm()), 1);
    }

    /**
     * Rounds lines of the same goods once, over their sum, and hands the result out by quantity: cutting one line into a
     * hundred changes neither total nor tax (attack 5).
     */
    private void together(List<Ruled> lines, int[] members, QuoteLine[] result) {
        Ruled first = lines.get(members[0]);
        long[] steps = new long[members.length];
        long sum = 0;
        for (int i = 0; i < members.length; i++) {
            steps[i] = lines.get(members[i]).line().quantity().steps();
            sum += steps[i]; // at most MAX_LINES × MAX_UNITS
        }
        Money exact = first.price().lineTotal(Quantity.of(sum));
        List<Money> totals = exact.apportion(steps);
        long[] weights = totals.stream().mapToLong(Money::minor).toArray();
        List<Money> taxes = tax(exact, first.rate().ratePpm()).apportion(weights);
        for (int i = 0; i < members.length; i++) {
            result[members[i]] = line(lines.get(members[i]), totals.get(i), taxes.get(i), members.length);
        }
    }

    private Money tax(Money total, int ratePpm) {
        return taxIncluded ? Tax.included(total, ratePpm) : Tax.added(total, ratePpm);
    }

    private QuoteLine line(Ruled ruled, Money total, Money tax, int together) {
        RequestLine line = ruled.line();
        Money net = taxIncluded ? total.minus(tax) : total;
        Money gross = taxIncluded ? total : total.plus(tax);
        return new QuoteLine(
                line.line(), line.variant(), line.quantity(), ruled.price(), total, zero, net, tax, gross,
                ruled.listed().taxClass(), ruled.rate().ratePpm(), taxIncluded,
                reasons(ruled, total, tax, together));
    }

    private List<PriceReason> reasons(Ruled ruled, Money total, Money tax, int together) {
        RequestLine line = ruled.line();
        var why = new ArrayList<PriceReason>(3);
        Money listTotal = ruled.listed().price().lineTotal(line.quantity());
        why.add(reasons.listPrice(ruled.listed(), line.quantity(), listTotal));
        Money own = listTotal;
        PriceOverride override = line.override();
        if (override != null) {
            own = override.price().lineTotal(line.quantity());
            why.add(reasons.override(override, own.minus(listTotal)));
        }
        if (!total.equals(own)) why.add(reasons.roundedTogether(together, total.minus(own)));
        why.add(reasons.tax(ruled.rate(), taxIncluded, tax));
        return why;
    }

    private Quote sum(List<QuoteLine> lines) {
        Money net = zero;
        Money tax = zero;
        var table = new TreeMap<TaxKey, TaxLine>();
        for (QuoteLine line : lines) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
            var key = new TaxKey(line.taxClass(), line.ratePpm());
            TaxLine sum = table.get(key);
            table.put(key, sum == null
                    ? new TaxLine(line.taxClass(), line.ratePpm(), line.net(), line.tax())
                    : new TaxLine(line.taxClass(), line.ratePpm(), sum.net().plus(line.net()), sum.tax().plus(line.tax())));
        }
        return new Quote(request, bundle.root(), lines, net, tax, net.plus(tax), List.copyOf(table.values()));
    }
}
