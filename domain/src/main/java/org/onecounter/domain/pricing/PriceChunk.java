package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.catalog.ShortCode;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;

/**
 * The dated prices of one price list for the variants whose id ends in one byte. Held as sorted columns of primitives: a
 * quarter of a million variants take some ten megabytes, and a look-up is one binary search.
 *
 * <pre>
 * u8 version=1, u8 'P', text price list, text currency, u8 bucket
 * u8 tax classes: text code                          (ascending, each used)
 * i32 prices: 16 bytes variant, u8 tax class (index), i64 from (microseconds since 1970), i64 amount, u8 extra digits
 *                                                    (ascending by variant as unsigned bytes, then from)
 * </pre>
 */
public final class PriceChunk implements RuleChunk {

    static final int KIND = 'P';

    /** How many chunks a price list has; all are there, also the empty ones. */
    public static final int BUCKETS = 256;

    private static final int ROW_BYTES = 34;
    private static final Comparator<PriceRule> ORDER = Comparator.<PriceRule, UUID>comparing(
                    rule -> rule.variant().value(), PriceChunk::compareBytes)
            .thenComparing(PriceRule::from);

    private final String priceList;
    private final CurrencyCode currency;
    private final int bucket;
    private final TaxClass[] classes;
    private final long[] high;
    private final long[] low;
    private final long[] from;
    private final long[] amount;
    private final byte[] extraDigits;
    private final byte[] taxClass;

    private PriceChunk(String priceList, CurrencyCode currency, int bucket, TaxClass[] classes, int size) {
        if (!ShortCode.isValid(priceList)) throw new IllegalArgumentException("not a price list code: " + priceList);
        if (bucket < 0 || bucket >= BUCKETS) throw new IllegalArgumentException("bucket " + bucket);
        this.priceList = priceList;
        this.currency = currency;
        this.bucket = bucket;
        this.classes = classes;
        high = new long[size];
        low = new long[size];
        from = new long[size];
        amount = new long[size];
        extraDigits = new byte[size];
        taxClass = new byte[size];
    }

    /** A chunk of rules in any order; of two for one variant from one instant the later in the list holds. */
    public static PriceChunk of(String priceList, CurrencyCode currency, int bucket, List<PriceRule> rules) {
        var sorted = new TreeMap<PriceRule, PriceRule>(ORDER);
        for (PriceRule rule : rules) {
            if (bucketOf(rule.variant()) != bucket) throw new IllegalArgumentException("not of this bucket: " + rule);
            if (!rule.price().currency().equals(currency)) throw new IllegalArgumentException("another currency: " + rule);
            sorted.put(rule, rule);
        }
        var codes = new TreeSet<TaxClass>();
        for (PriceRule rule : sorted.values()) codes.add(rule.taxClass());
        if (codes.size() > 255) throw new IllegalArgumentException("too many tax classes");
        var classes = new ArrayList<>(codes);
        var chunk = new PriceChunk(priceList, currency, bucket, classes.toArray(TaxClass[]::new), sorted.size());
        int row = 0;
        for (PriceRule rule : sorted.values()) {
            chunk.high[row] = rule.variant().value().getMostSignificantBits();
            chunk.low[row] = rule.variant().value().getLeastSignificantBits();
            chunk.from[row] = Moments.micros(rule.from());
            chunk.amount[row] = rule.price().amount();
            chunk.extraDigits[row] = (byte) rule.price().extraDigits();
            chunk.taxClass[row++] = (byte) classes.indexOf(rule.taxClass());
        }
        return chunk;
    }

    /** The bucket of a variant: the last byte of its id, which is chance in a UUIDv7 where the first bytes are time. */
    public static int bucketOf(VariantId variant) {
        return (int) variant.value().getLeastSignificantBits() & 0xFF;
    }

    /** The chunk name of a bucket of a price list. */
    public static String nameOf(String priceList, int bucket) {
        return "price/" + priceList + "/" + Character.forDigit(bucket >> 4, 16) + Character.forDigit(bucket & 15, 16);
    }

    @Override
    public String name() {
        return nameOf(priceList, bucket);
    }

    public String priceList() {
        return priceList;
    }

    public CurrencyCode currency() {
        return currency;
    }

    public int bucket() {
        return bucket;
    }

    /** The price of a variant that holds at an instant, or null if none began by then. */
    public @Nullable PriceRule price(VariantId variant, Instant at) {
        int row = lastNotAfter(variant.value(), Moments.micros(at));
        if (row < 0 || !isOf(row, variant.value())) return null;
        return rule(row, variant);
    }

    /** Every rule of the chunk, ascending by variant and instant. */
    public List<PriceRule> rules() {
        var rules = new ArrayList<PriceRule>(high.length);
        for (int row = 0; row < high.length; row++) rules.add(rule(row, new VariantId(new UUID(high[row], low[row]))));
        return rules;
    }

    private PriceRule rule(int row, VariantId variant) {
        var price = new UnitPrice(amount[row], extraDigits[row], currency);
        return new PriceRule(variant, classes[taxClass[row] & 0xFF], Moments.ofMicros(from[row]), price);
    }

    private boolean isOf(int row, UUID variant) {
        return high[row] == variant.getMostSignificantBits() && low[row] == variant.getLeastSignificantBits();
    }

    private int lastNotAfter(UUID variant, long micros) {
        int first = 0;
        int last = high.length - 1;
        while (first <= last) {
            int middle = first + last >>> 1;
            int order = compare(high[middle], low[middle], variant.getMostSignificantBits(), variant.getLeastSignificantBits());
            if (order == 0) order = Long.compare(from[middle], micros);
            if (order <= 0) first = middle + 1;
            else last = middle - 1;
        }
        return last;
    }

    private static int compareBytes(UUID one, UUID other) {
        return compare(
                one.getMostSignificantBits(), one.getLeastSignificantBits(),
                other.getMostSignificantBits(), other.getLeastSignificantBits());
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order != 0 ? order : Long.compareUnsigned(low, otherLow);
    }

    @Override
    public byte[] encode() {
        var out = new ByteWriter(64 + high.length * ROW_BYTES).u8(VERSION).u8(KIND);
        out.text(priceList).text(currency.code()).u8(bucket).u8(classes.length);
        for (TaxClass used : classes) out.text(used.code());
        out.i32(high.length);
        for (int row = 0; row < high.length; row++) {
            out.i64(high[row]).i64(low[row]).u8(taxClass[row] & 0xFF).i64(from[row]).i64(amount[row]).u8(extraDigits[row]);
        }
        return out.toBytes();
    }

    static PriceChunk read(ByteReader in) {
        in.header(VERSION, (char) KIND);
        String priceList = in.text();
        var currency = new CurrencyCode(in.text());
        int bucket = in.u8();
        var classes = new TaxClass[in.u8()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = new TaxClass(in.text());
            if (i > 0 && classes[i - 1].compareTo(classes[i]) >= 0) throw in.malformed("tax classes out of order");
        }
        var chunk = new PriceChunk(priceList, currency, bucket, classes, in.bigCount(ROW_BYTES));
        var used = new boolean[classes.length];
        for (int row = 0; row < chunk.high.length; row++) chunk.readRow(in, row, used);
        for (boolean isUsed : used) if (!isUsed) throw in.malformed("a tax class that no price has");
        return chunk;
    }

    private void readRow(ByteReader in, int row, boolean[] used) {
        high[row] = in.i64();
        low[row] = in.i64();
        int index = in.u8();
        if (index >= classes.length) throw in.malformed("no such tax class");
        used[index] = true;
        taxClass[row] = (byte) index;
        from[row] = in.i64();
        amount[row] = in.i64();
        extraDigits[row] = (byte) in.u8();
        rule(row, new VariantId(new UUID(high[row], low[row]))); // its own checks: year, amount, extra digits
        if ((low[row] & 0xFF) != bucket) throw in.malformed("a variant of another bucket");
        if (row == 0) return;
        int order = compare(high[row - 1], low[row - 1], high[row], low[row]);
        if (order > 0 || order == 0 && from[row - 1] >= from[row]) throw in.malformed("prices out of order");
    }

    @Override
    public String toString() {
        return name() + " (" + high.length + " prices)";
    }
}
