package org.onecounter.domain.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.AmountOverflow;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.NotQuoted;
import org.onecounter.domain.pricing.PriceReason;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.pricing.QuoteResult;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.domain.pricing.TaxLine;

/**
 * The canonical bytes of what came of a request. Big-endian; text = u16 length and strict UTF-8; every i64 amount is in
 * minor units of the request's currency.
 *
 * <pre>
 * u8 version=1, u8 'Q', u8 1 = quoted, 0 = refused
 * quoted:  i32 length and the request's bytes ({@link QuoteRequestCodec}), 32 bytes bundle root
 *          u16 lines: i32 line, 16 bytes variant, i64 steps, u8 scale, i64 unit amount, u8 extra digits,
 *                     i64 list total, i64 discount, i64 net, i64 tax, i64 gross,
 *                     text tax class, i32 rate in parts per million, u8 1 if tax is included,
 *                     u8 reasons: text code, text sentence, i64 amount
 *          i64 net, i64 tax, i64 total
 *          u16 taxes: text tax class, i32 rate, i64 net, i64 tax
 * refused: text code, text sentence, u16 figures: text name, text value
 * </pre>
 */
public final class QuoteCodec {

    private static final int VERSION = 1;
    private static final int LEAST_LINE_BYTES = 86;

    private QuoteCodec() {}

    public static byte[] encode(Quote quote) {
        return encode(new Quoted(quote));
    }

    public static byte[] encode(QuoteResult result) {
        var out = new ByteWriter(512).u8(VERSION).u8('Q').flag(result instanceof Quoted);
        switch (result) {
            case Quoted(Quote quote) -> write(out, quote);
            case NotQuoted(Refusal refusal) -> write(out, refusal);
        }
        return out.toBytes();
    }

    private static void write(ByteWriter out, Quote quote) {
        byte[] request = QuoteRequestCodec.encode(quote.request());
        out.i32(request.length).raw(request).raw(quote.bundle().bytes()).u16(quote.lines().size());
        for (QuoteLine line : quote.lines()) write(out, line);
        money(out, quote.net(), quote.tax(), quote.total());
        out.u16(quote.taxes().size());
        for (TaxLine tax : quote.taxes()) {
            out.text(tax.taxClass().code()).i32(tax.ratePpm());
            money(out, tax.net(), tax.tax());
        }
    }

    private static void write(ByteWriter out, QuoteLine line) {
        out.i32(line.line()).uuid(line.variant().value());
        Parts.write(out, line.quantity());
        Parts.write(out, line.unitPrice());
        money(out, line.listTotal(), line.discount(), line.net(), line.tax(), line.gross());
        out.text(line.taxClass().code()).i32(line.ratePpm()).flag(line.taxIncluded()).u8(line.reasons().size());
        for (PriceReason reason : line.reasons()) {
            out.text(reason.code()).text(reason.sentence());
            money(out, reason.amount());
        }
    }

    private static void money(ByteWriter out, Money... amounts) {
        for (Money amount : amounts) out.i64(amount.minor());
    }

    private static void write(ByteWriter out, Refusal refusal) {
        out.text(refusal.code()).text(refusal.sentence()).u16(refusal.figures().size());
        refusal.figures().forEach((name, value) -> out.text(name).text(value)); // a LinkedHashMap: the order given
    }

    public static QuoteResult decode(byte[] bytes) {
        var in = new ByteReader(bytes);
        try {
            in.header(VERSION, 'Q');
            QuoteResult result = in.flag() ? new Quoted(readQuote(in)) : new NotQuoted(readRefusal(in));
            in.end();
            return result;
        } catch (MalformedBytes malformed) {
            throw malformed;
        } catch (IllegalArgumentException | AmountOverflow refused) {
            throw new MalformedBytes("a quote that cannot be: " + refused.getMessage(), refused);
        }
    }

    private static Quote readQuote(ByteReader in) {
        var request = QuoteRequestCodec.decode(in.raw(in.i32()));
        CurrencyCode currency = request.currency();
        var bundle = Digest.of(in.raw(32));
        var lines = new ArrayList<QuoteLine>();
        for (int left = in.count(LEAST_LINE_BYTES); left > 0; left--) lines.add(readLine(in, currency));
        Money net = money(in, currency);
        Money tax = money(in, currency);
        Money total = money(in, currency);
        var taxes = new ArrayList<TaxLine>();
        for (int left = in.count(23); left > 0; left--) {
            taxes.add(new TaxLine(new TaxClass(in.text()), in.i32(), money(in, currency), money(in, currency)));
        }
        return new Quote(request, bundle, lines, net, tax, total, taxes);
    }

    private static QuoteLine readLine(ByteReader in, CurrencyCode currency) {
        int number = in.i32();
        var variant = new VariantId(in.uuid());
        var quantity = Parts.readQuantity(in);
        var price = Parts.unitPrice(in.i64(), in.u8(), currency);
        Money listTotal = money(in, currency);
        Money discount = money(in, currency);
        Money net = money(in, currency);
        Money tax = money(in, currency);
        Money gross = money(in, currency);
        var taxClass = new TaxClass(in.text());
        int rate = in.i32();
        boolean included = in.flag();
        var reasons = new ArrayList<PriceReason>();
        for (int left = in.u8(); left > 0; left--) reasons.add(new PriceReason(in.text(), in.text(), money(in, currency)));
        return new QuoteLine(
                number, variant, quantity, price, listTotal, discount, net, tax, gross, taxClass, rate, included, reasons);
    }

    private static Money money(ByteReader in, CurrencyCode currency) {
        return new Money(in.i64(), currency);
    }

    private static Refusal readRefusal(ByteReader in) {
        String code = in.text();
        String sentence = in.text();
        var figures = new LinkedHashMap<String, String>();
        for (int left = in.count(4); left > 0; left--) {
            if (figures.put(in.text(), in.text()) != null) throw in.malformed("a figure twice");
        }
        return new Refusal(code, sentence, figures);
    }
}
