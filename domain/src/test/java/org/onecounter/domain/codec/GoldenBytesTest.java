package org.onecounter.domain.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onecounter.domain.pricing.ABundle.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.ARequest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.PriceChunk;
import org.onecounter.domain.pricing.PriceOverride;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.RequestLine;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.domain.quantity.Quantity;

/**
 * The byte forms are final: receipts keep them for years. A change is a new version beside the old one, never another
 * golden file. {@code -Dgolden=write} writes the files for a form that is new.
 */
class GoldenBytesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"request", "quote", "refusal", "meta", "tax", "price", "price-empty", "manifest"})
    void bytes_are_as_they_were_when_the_form_was_settled(String name) throws IOException {
        byte[] bytes = encode(name);
        Path file = FOLDER.resolve(name + ".hex");
        if ("write".equals(System.getProperty("golden"))) Files.writeString(file, wrapped(HexFormat.of().formatHex(bytes)));
        byte[] golden = HexFormat.of().parseHex(Files.readString(file).replaceAll("\\s", ""));
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(HexFormat.of().formatHex(golden));
        assertThat(again(name, golden)).isEqualTo(golden);
    }

    private static byte[] encode(String name) {
        return switch (name) {
            case "request" -> QuoteRequestCodec.encode(request());
            case "quote" -> QuoteCodec.encode(Pricing.quote(bundle(), request()));
            case "refusal" -> QuoteCodec.encode(Pricing.quote(bundle(), ARequest.of(UNPRICED, 1)));
            case "meta" -> chunk("meta");
            case "tax" -> chunk("tax/IE");
            case "price" -> chunk(PriceChunk.nameOf("RETAIL", PriceChunk.bucketOf(MUG)));
            case "price-empty" -> chunk("price/TRADE/ff");
            case "manifest" -> new Manifest(List.of(new Manifest.Entry("meta", ROOT), new Manifest.Entry("tax/IE", ROOT))).encode();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] again(String name, byte[] golden) {
        return switch (name) {
            case "request" -> QuoteRequestCodec.encode(QuoteRequestCodec.decode(golden));
            case "quote", "refusal" -> QuoteCodec.encode(QuoteCodec.decode(golden));
            case "manifest" -> Manifest.decode(golden).encode();
            default -> RuleChunkCodec.encode(RuleChunkCodec.decode(golden));
        };
    }

    private static QuoteRequest request() {
        var override = new PriceOverride(new UnitPrice(99995, 2, EUR), "max", "chipped rim ☕");
        return ARequest.of(
                new RequestLine(1, MUG, Quantity.of(2), override),
                RequestLine.of(2, APPLES, new Quantity(1250, 3)),
                ARequest.line(7, SCREW, 1),
                ARequest.line(8, SCREW, 1));
    }

    private static byte[] chunk(String name) {
        return builder().chunks().stream().filter(chunk -> chunk.name().equals(name)).map(RuleChunk::encode).findFirst().orElseThrow();
    }

    private static String wrapped(String hex) {
        return hex.replaceAll("(.{64})", "$1\n").strip() + "\n";
    }
}
