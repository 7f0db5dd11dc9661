package org.onecounter.domain.pricing;

import java.time.Instant;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.tax.Tax;

/** The rate of a tax class in a territory, from an instant on, until a later one begins. */
public record RateRule(TaxClass taxClass, Instant from, int ratePpm) {

    public RateRule {
        from = Moments.checked(from);
        if (ratePpm < 0 || ratePpm > Tax.MAX_RATE_PPM) throw new IllegalArgumentException("rate " + ratePpm + " ppm");
    }
}
