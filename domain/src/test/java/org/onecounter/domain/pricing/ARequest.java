package org.onecounter.domain.pricing;

import java.time.Instant;
import java.util.List;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.quantity.Quantity;

/** Requests to the small shop, one change at a time. */
public final class ARequest {

    private ARequest() {}

    public static QuoteRequest of(RequestLine... lines) {
        return new QuoteRequest(ABundle.JUNE, "IE", "RETAIL", ABundle.EUR, List.of(), List.of(lines));
    }

    public static QuoteRequest of(VariantId variant, long pieces) {
        return of(line(1, variant, pieces));
    }

    public static RequestLine line(int number, VariantId variant, long pieces) {
        return RequestLine.of(number, variant, Quantity.of(pieces));
    }

    public static QuoteRequest at(QuoteRequest request, Instant at) {
        return new QuoteRequest(at, request.territory(), request.priceList(), request.currency(), request.coupons(), request.lines());
    }

    public static QuoteRequest in(QuoteRequest request, String territory) {
        return new QuoteRequest(request.at(), territory, request.priceList(), request.currency(), request.coupons(), request.lines());
    }

    public static QuoteRequest from(QuoteRequest request, String priceList, CurrencyCode currency) {
        return new QuoteRequest(request.at(), request.territory(), priceList, currency, request.coupons(), request.lines());
    }

    public static QuoteRequest with(QuoteRequest request, String... coupons) {
        return new QuoteRequest(
                request.at(), request.territory(), request.priceList(), request.currency(), List.of(coupons), request.lines());
    }
}
