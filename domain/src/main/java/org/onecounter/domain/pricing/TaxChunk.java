package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.catalog.ShortCode;
import org.onecounter.domain.catalog.TaxClass;

/**
 * The dated rates of one territory.
 *
 * <pre>
 * u8 version=1, u8 'T', text territory
 * u16 rates: text tax class, i64 from (microseconds since 1970), i32 parts per million   (ascending by class, from)
 * </pre>
 */
public record TaxChunk(String territory, List<RateRule> rates) implements RuleChunk {

    static final int KIND = 'T';

    private static final Comparator<RateRule> ORDER =
            Comparator.comparing(RateRule::taxClass).thenComparing(RateRule::from);

    public TaxChunk {
        if (!ShortCode.isValid(territory)) throw new IllegalArgumentException("not a territory: " + territory);
        var sorted = new TreeSet<>(ORDER);
        sorted.addAll(rates);
        if (sorted.size() != rates.size()) throw new IllegalArgumentException("two rates of one class from one instant");
        rates = List.copyOf(sorted);
    }

    /** The chunk name of a territory. */
    public static String nameOf(String territory) {
        return "tax/" + territory;
    }

    @Override
    public String name() {
        return nameOf(territory);
    }

    /** The rate of a class that holds at an instant, or null if none began by then. */
    public @Nullable RateRule rate(TaxClass taxClass, Instant at) {
        RateRule found = null;
        for (RateRule rate : rates) { // a territory has a handful of rates
            if (rate.taxClass().equals(taxClass) && !rate.from().isAfter(at)) found = rate;
        }
        return found;
    }

    @Override
    public byte[] encode() {
        var out = new ByteWriter(64).u8(VERSION).u8(KIND).text(territory).u16(rates.size());
        for (RateRule rate : rates) {
            out.text(rate.taxClass().code()).i64(Moments.micros(rate.from())).i32(rate.ratePpm());
        }
        return out.toBytes();
    }

    static TaxChunk read(ByteReader in) {
        in.header(VERSION, (char) KIND);
        String territory = in.text();
        var rates = new RateRule[in.count(15)];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = new RateRule(new TaxClass(in.text()), Moments.ofMicros(in.i64()), in.i32());
            if (i > 0 && ORDER.compare(rates[i - 1], rates[i]) >= 0) throw in.malformed("rates out of order");
        }
        return new TaxChunk(territory, List.of(rates));
    }
}
