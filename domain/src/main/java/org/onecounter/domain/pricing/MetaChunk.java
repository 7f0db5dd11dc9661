package org.onecounter.domain.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.money.CurrencyCode;

/**
 * The currencies and price lists of a bundle.
 *
 * <pre>
 * u8 version=1, u8 'M'
 * u16 currencies: text code, u8 digits            (ascending by code)
 * u16 price lists: text code, text currency, u8 1 if tax is included   (ascending by code)
 * </pre>
 */
public record MetaChunk(List<CurrencyRule> currencies, List<PriceListRule> priceLists) implements RuleChunk {

    static final int KIND = 'M';

    /** The name of the only chunk of this kind. */
    public static final String NAME = "meta";

    private static final Comparator<CurrencyRule> BY_CURRENCY = Comparator.comparing(rule -> rule.currency().code());
    private static final Comparator<PriceListRule> BY_CODE = Comparator.comparing(PriceListRule::code);

    public MetaChunk {
        currencies = sorted(currencies, BY_CURRENCY);
        priceLists = sorted(priceLists, BY_CODE);
    }

    private static <T> List<T> sorted(List<T> rules, Comparator<T> order) {
        var sorted = new TreeSet<T>(order);
        sorted.addAll(rules);
        if (sorted.size() != rules.size()) throw new IllegalArgumentException("a code twice");
        return List.copyOf(sorted);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] encode() {
        var out = new ByteWriter(64).u8(VERSION).u8(KIND).u16(currencies.size());
        for (CurrencyRule rule : currencies) out.text(rule.currency().code()).u8(rule.digits());
        out.u16(priceLists.size());
        for (PriceListRule list : priceLists) {
            out.text(list.code()).text(list.currency().code()).flag(list.taxIncluded());
        }
        return out.toBytes();
    }

    static MetaChunk read(ByteReader in) {
        in.header(VERSION, (char) KIND);
        var currencies = new CurrencyRule[in.count(6)];
        for (int i = 0; i < currencies.length; i++) {
            currencies[i] = new CurrencyRule(new CurrencyCode(in.text()), in.u8());
            if (i > 0 && BY_CURRENCY.compare(currencies[i - 1], currencies[i]) >= 0) throw in.malformed("currencies out of order");
        }
        var lists = new PriceListRule[in.count(9)];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = new PriceListRule(in.text(), new CurrencyCode(in.text()), in.flag());
            if (i > 0 && BY_CODE.compare(lists[i - 1], lists[i]) >= 0) throw in.malformed("price lists out of order");
        }
        return new MetaChunk(List.of(currencies), List.of(lists));
    }
}
