package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.List;
import org.onecounter.domain.money.CurrencyCode;

/**
 * All that a price depends on beside the rule bundle. It holds no price but staff overrides: what a client says a thing
 * costs has no place here (attack 7). Kept on the receipt in its canonical bytes, so that the quote can be made again.
 *
 * @param at the UTC instant whose prices and taxes hold
 * @param territory the code of the territory whose taxes hold
 * @param priceList the code of the price list
 */
public record QuoteRequest(
        Instant at, String territory, String priceList, CurrencyCode currency, List<String> coupons, List<RequestLine> lines) {

    public QuoteRequest {
        coupons = List.copyOf(coupons);
        lines = List.copyOf(lines);
    }
}
