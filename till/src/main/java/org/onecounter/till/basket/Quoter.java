package org.onecounter.till.basket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.NotQuoted;
import org.onecounter.domain.pricing.PriceRule;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.domain.pricing.RequestLine;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.till.platform.Enrolment.Shop;

/** Asks the kernel for prices in this shop's price list, currency and territory. */
public final class Quoter {

    private final Shop shop;

    public Quoter(Shop shop) {
        this.shop = shop;
    }

    /** The basket priced by a bundle at an instant; an empty basket has no quote and is refused with NoLines. */
    public Result<Quote> quote(Basket basket, RuleBundle bundle, Instant at) {
        List<RequestLine> lines = basket.lines().stream()
                .map(line -> RequestLine.of(line.line(), new VariantId(line.variant()), line.quantity()))
                .toList();
        QuoteRequest request = new QuoteRequest(at, shop.territory(), shop.priceList(), shop.currency(), List.of(), lines);
        return switch (Pricing.quote(bundle, request)) {
            case Quoted(Quote quote) -> Result.ok(quote);
            case NotQuoted(Refusal refusal) -> Result.refused(refusal);
        };
    }

    /** What one unit costs; empty when it has no price. */
    public Optional<UnitPrice> unitPrice(UUID variant, RuleBundle bundle, Instant at) {
        return Optional.ofNullable(bundle.price(shop.priceList(), new VariantId(variant), at)).map(PriceRule::price);
    }
}
