package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;

/**
 * The dated prices, taxes and currencies that price a request, complete and immutable, named by its root hash (I-24). Its
 * maps are only ever asked, never walked through. A bundle is bound to its root by whoever checked the hashes of its
 * chunks; the domain does not hash.
 */
public final class RuleBundle {

    private final Digest root;
    private final MetaChunk meta;
    private final Map<String, Integer> digits;
    private final Map<String, PriceListRule> lists;
    private final Map<String, TaxChunk> taxes;
    private final Map<String, PriceChunk[]> prices;

    private RuleBundle(Digest root, MetaChunk meta, Map<String, TaxChunk> taxes, Map<String, PriceChunk[]> prices) {
        this.root = root;
        this.meta = meta;
        this.taxes = taxes;
        this.prices = prices;
        digits = new HashMap<>();
        for (CurrencyRule rule : meta.currencies()) digits.put(rule.currency().code(), rule.digits());
        lists = new HashMap<>();
        for (PriceListRule list : meta.priceLists()) {
            if (!digits.containsKey(list.currency().code())) {
                throw new MalformedBytes("price list " + list.code() + " is in a currency without digits");
            }
            lists.put(list.code(), list);
            checkComplete(list, prices.get(list.code()));
        }
    }

    private static void checkComplete(PriceListRule list, PriceChunk @Nullable [] chunks) {
        if (chunks == null) throw new MalformedBytes("price list " + list.code() + " has no prices");
        for (int bucket = 0; bucket < PriceChunk.BUCKETS; bucket++) {
            PriceChunk chunk = chunks[bucket];
            if (chunk == null) throw new MalformedBytes("chunk " + PriceChunk.nameOf(list.code(), bucket) + " is missing");
            if (!chunk.currency().equals(list.currency())) throw new MalformedBytes(chunk.name() + " is in another currency");
        }
    }

    /** Reads a bundle; a chunk that is missing, doubled, of no list or unreadable is a {@link MalformedBytes}. */
    public static RuleBundle of(Digest root, List<byte[]> chunks) {
        return ofChunks(root, chunks.stream().map(RuleChunk::decode).toList());
    }

    /** The same from chunks that were read or built before. */
    public static RuleBundle ofChunks(Digest root, List<? extends RuleChunk> chunks) {
        MetaChunk meta = null;
        var taxes = new HashMap<String, TaxChunk>();
        var prices = new HashMap<String, PriceChunk[]>();
        for (RuleChunk chunk : chunks) {
            boolean twice = switch (chunk) {
                case MetaChunk found -> {
                    boolean second = meta != null;
                    meta = found;
                    yield second;
                }
                case TaxChunk tax -> taxes.put(tax.territory(), tax) != null;
                case PriceChunk price -> put(prices, price) != null;
            };
            if (twice) throw new MalformedBytes("chunk " + chunk.name() + " is there twice");
        }
        if (meta == null) throw new MalformedBytes("chunk meta is missing");
        if (prices.size() > meta.priceLists().size()) throw new MalformedBytes("prices of a list that the bundle does not have");
        return new RuleBundle(root, meta, taxes, prices);
    }

    private static @Nullable PriceChunk put(Map<String, PriceChunk[]> prices, PriceChunk chunk) {
        PriceChunk[] buckets = prices.computeIfAbsent(chunk.priceList(), list -> new PriceChunk[PriceChunk.BUCKETS]);
        PriceChunk before = buckets[chunk.bucket()];
        buckets[chunk.bucket()] = chunk;
        return before;
    }

    /** This bundle with one chunk in the place of the one with its name; everything else is shared with this bundle. */
    public RuleBundle withChunk(Digest newRoot, byte[] chunk) {
        return withChunk(newRoot, RuleChunk.decode(chunk));
    }

    public RuleBundle withChunk(Digest newRoot, RuleChunk chunk) {
        return switch (chunk) {
            case MetaChunk newMeta -> new RuleBundle(newRoot, newMeta, taxes, prices);
            case TaxChunk tax -> {
                var newTaxes = new HashMap<>(taxes);
                newTaxes.put(tax.territory(), tax);
                yield new RuleBundle(newRoot, meta, newTaxes, prices);
            }
            case PriceChunk price -> {
                PriceChunk[] buckets = prices.get(price.priceList());
                if (buckets == null) throw new MalformedBytes(price.name() + " is of a list that the bundle does not have");
                var newPrices = new HashMap<>(prices);
                newPrices.put(price.priceList(), buckets.clone());
                put(newPrices, price);
                yield new RuleBundle(newRoot, meta, taxes, newPrices);
            }
        };
    }

    public Digest root() {
        return root;
    }

    public List<CurrencyRule> currencies() {
        return meta.currencies();
    }

    public List<PriceListRule> priceLists() {
        return meta.priceLists();
    }

    /** The digits of a currency behind the point; one that the bundle does not know is a bug of the caller. */
    public int digitsOf(CurrencyCode currency) {
        Integer known = digits.get(currency.code());
        if (known == null) throw new IllegalArgumentException("no digits of " + currency);
        return known;
    }

    /** True if the bundle has digits for the currency. */
    public boolean knows(CurrencyCode currency) {
        return digits.containsKey(currency.code());
    }

    public @Nullable PriceListRule priceList(String code) {
        return lists.get(code);
    }

    public boolean hasTerritory(String territory) {
        return taxes.containsKey(territory);
    }

    /** The price and tax class of a variant that hold at an instant, or null. */
    public @Nullable PriceRule price(String priceList, VariantId variant, Instant at) {
        PriceChunk[] buckets = prices.get(priceList);
        return buckets == null ? null : buckets[PriceChunk.bucketOf(variant)].price(variant, at);
    }

    /** The tax rate of a class that holds at an instant, or null. */
    public @Nullable RateRule rate(String territory, TaxClass taxClass, Instant at) {
        TaxChunk tax = taxes.get(territory);
        return tax == null ? null : tax.rate(taxClass, at);
    }
}
