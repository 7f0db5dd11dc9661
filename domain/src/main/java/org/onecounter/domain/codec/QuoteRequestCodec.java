package org.onecounter.domain.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.pricing.PriceOverride;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.RequestLine;

/**
 * The canonical bytes of a request, as receipts keep them. Big-endian; text = u16 length and strict UTF-8.
 *
 * <pre>
 * u8 version=1, u8 'R'
 * i64 seconds since 1970, i32 nanoseconds
 * text territory, text price list, text currency
 * u16 coupons: text
 * u16 lines: i32 line, 16 bytes variant, i64 steps, u8 scale, u8 1 if overridden, then
 *            [i64 amount, u8 extra digits, text currency, text actor, text reason]
 * </pre>
 *
 * Bytes that are not exactly this are a {@link MalformedBytes}, whatever they promise in lengths. Whatever
 * {@code Pricing.quote} accepts can be encoded.
 */
public final class QuoteRequestCodec {

    static final int VERSION = 1;
    private static final int LEAST_LINE_BYTES = 30;

    private QuoteRequestCodec() {}

    public static byte[] encode(QuoteRequest request) {
        var out = new ByteWriter(64 + request.lines().size() * 40);
        out.u8(VERSION).u8('R').i64(request.at().getEpochSecond()).i32(request.at().getNano());
        out.text(request.territory()).text(request.priceList()).text(request.currency().code());
        out.u16(request.coupons().size());
        for (String coupon : request.coupons()) out.text(coupon);
        out.u16(request.lines().size());
        for (RequestLine line : request.lines()) write(out, line);
        return out.toBytes();
    }

    private static void write(ByteWriter out, RequestLine line) {
        out.i32(line.line()).uuid(line.variant().value());
        Parts.write(out, line.quantity());
        PriceOverride override = line.override();
        out.flag(override != null);
        if (override == null) return;
        Parts.write(out, override.price());
        out.text(override.price().currency().code()).text(override.actor()).text(override.reason());
    }

    public static QuoteRequest decode(byte[] bytes) {
        var in = new ByteReader(bytes);
        try {
            in.header(VERSION, 'R');
            var request = read(in);
            in.end();
            return request;
        } catch (MalformedBytes malformed) {
            throw malformed;
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new MalformedBytes("a request that cannot be: " + refused.getMessage(), refused);
        }
    }

    private static QuoteRequest read(ByteReader in) {
        long seconds = in.i64();
        int nanos = in.i32();
        if (nanos < 0 || nanos > 999_999_999) throw in.malformed(nanos + " nanoseconds");
        Instant at = Instant.ofEpochSecond(seconds, nanos);
        String territory = in.text();
        String priceList = in.text();
        var currency = new CurrencyCode(in.text());
        var coupons = new ArrayList<String>();
        for (int left = in.count(2); left > 0; left--) coupons.add(in.text());
        var lines = new ArrayList<RequestLine>();
        for (int left = in.count(LEAST_LINE_BYTES); left > 0; left--) lines.add(readLine(in));
        return new QuoteRequest(at, territory, priceList, currency, coupons, lines);
    }

    private static RequestLine readLine(ByteReader in) {
        int number = in.i32();
        var variant = new VariantId(in.uuid());
        var quantity = Parts.readQuantity(in);
        if (!in.flag()) return new RequestLine(number, variant, quantity, null);
        long amount = in.i64();
        int extraDigits = in.u8();
        var price = Parts.unitPrice(amount, extraDigits, new CurrencyCode(in.text()));
        return new RequestLine(number, variant, quantity, new PriceOverride(price, in.text(), in.text()));
    }
}
