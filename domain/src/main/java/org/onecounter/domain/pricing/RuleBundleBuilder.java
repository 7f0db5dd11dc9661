package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;

/** Collects rules in any order and cuts them into chunks, the same chunks for the same rules. */
public final class RuleBundleBuilder {

    private final TreeMap<String, CurrencyRule> currencies = new TreeMap<>();
    private final TreeMap<String, PriceListRule> lists = new TreeMap<>();
    private final TreeMap<String, List<RateRule>> rates = new TreeMap<>();
    private final TreeMap<String, List<PriceRule>> prices = new TreeMap<>();

    public RuleBundleBuilder currency(CurrencyCode currency, int digits) {
        currencies.put(currency.code(), new CurrencyRule(currency, digits));
        return this;
    }

    public RuleBundleBuilder priceList(String code, CurrencyCode currency, boolean taxIncluded) {
        lists.put(code, new PriceListRule(code, currency, taxIncluded));
        return this;
    }

    /** A territory, also one without any rate. */
    public RuleBundleBuilder territory(String territory) {
        rates.computeIfAbsent(territory, code -> new ArrayList<>());
        return this;
    }

    public RuleBundleBuilder rate(String territory, TaxClass taxClass, Instant from, int ratePpm) {
        territory(territory);
        rates.getOrDefault(territory, new ArrayList<>()).add(new RateRule(taxClass, from, ratePpm));
        return this;
    }

    /** A dated price; of two for one variant from one instant the one given last holds. */
    public RuleBundleBuilder price(String priceList, VariantId variant, TaxClass taxClass, Instant from, UnitPrice price) {
        prices.computeIfAbsent(priceList, code -> new ArrayList<>()).add(new PriceRule(variant, taxClass, from, price));
        return this;
    }

    /** All chunks, ascending by name; prices of a list that was not declared are a bug of the caller. */
    public List<RuleChunk> chunks() {
        var chunks = new TreeMap<String, RuleChunk>();
        add(chunks, new MetaChunk(List.copyOf(currencies.values()), List.copyOf(lists.values())));
        rates.forEach((territory, rules) -> add(chunks, new TaxChunk(territory, rules)));
        for (String list : prices.keySet()) {
            if (!lists.containsKey(list)) throw new IllegalArgumentException("prices of no price list: " + list);
        }
        for (PriceListRule list : lists.values()) priceChunks(list).forEach(chunk -> add(chunks, chunk));
        return List.copyOf(chunks.values());
    }

    private List<PriceChunk> priceChunks(PriceListRule list) {
        var buckets = new ArrayList<List<PriceRule>>();
        for (int bucket = 0; bucket < PriceChunk.BUCKETS; bucket++) buckets.add(new ArrayList<>());
        for (PriceRule rule : prices.getOrDefault(list.code(), List.of())) {
            buckets.get(PriceChunk.bucketOf(rule.variant())).add(rule);
        }
        var chunks = new ArrayList<PriceChunk>();
        for (int bucket = 0; bucket < PriceChunk.BUCKETS; bucket++) {
            chunks.add(PriceChunk.of(list.code(), list.currency(), bucket, buckets.get(bucket)));
        }
        return chunks;
    }

    private static void add(TreeMap<String, RuleChunk> chunks, RuleChunk chunk) {
        chunks.put(chunk.name(), chunk);
    }

    /** The bundle, without a way through bytes; the root is the caller's. */
    public RuleBundle build(Digest root) {
        return RuleBundle.ofChunks(root, chunks());
    }
}
