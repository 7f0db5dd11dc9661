package org.onecounter.domain.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.pricing.ABundle;
import org.onecounter.domain.pricing.ARequest;
import org.onecounter.domain.pricing.AnyShop;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.domain.pricing.RuleChunk;

class CodecProperties {

    private static final UnaryOperator<byte[]> REQUEST = bytes -> QuoteRequestCodec.encode(QuoteRequestCodec.decode(bytes));
    private static final UnaryOperator<byte[]> QUOTE = bytes -> QuoteCodec.encode(QuoteCodec.decode(bytes));
    private static final UnaryOperator<byte[]> CHUNK = bytes -> RuleChunkCodec.encode(RuleChunkCodec.decode(bytes));
    private static final UnaryOperator<byte[]> MANIFEST = bytes -> Manifest.decode(bytes).encode();

    private static final List<RuleChunk> CHUNKS = ABundle.builder().chunks();

    @Test
    void requests_and_quotes_are_read_back_as_they_were_written() {
        Seeded.runs(600, random -> {
            var shop = new AnyShop(random);
            var request = shop.request();
            assertThat(QuoteRequestCodec.decode(QuoteRequestCodec.encode(request))).isEqualTo(request);
            var result = Pricing.quote(shop.builder.build(ABundle.ROOT), request);
            assertThat(QuoteCodec.decode(QuoteCodec.encode(result))).isEqualTo(result);
        });
    }

    @Test
    void I_13_a_request_read_from_its_bytes_gets_the_same_quote_to_the_byte() {
        Seeded.runs(200, random -> {
            var shop = new AnyShop(random);
            var chunks = shop.builder.chunks();
            var here = RuleBundle.ofChunks(ABundle.ROOT, chunks);
            var there = RuleBundle.of(ABundle.ROOT, chunks.stream().map(RuleChunk::encode).toList());
            QuoteRequest request = shop.request();
            QuoteRequest read = QuoteRequestCodec.decode(QuoteRequestCodec.encode(request));
            assertThat(QuoteCodec.encode(Pricing.quote(there, read))).isEqualTo(QuoteCodec.encode(Pricing.quote(here, request)));
        });
    }

    @Test
    void bytes_with_something_changed_are_refused_or_are_the_one_form_of_something_else() {
        Seeded.runs(20_000, random -> {
            var shop = new AnyShop(random);
            byte[] bytes;
            UnaryOperator<byte[]> form;
            switch (random.nextInt(4)) {
                case 0 -> { form = REQUEST; bytes = QuoteRequestCodec.encode(shop.request()); }
                case 1 -> { form = QUOTE; bytes = QuoteCodec.encode(Pricing.quote(ABundle.bundle(), shop.request())); }
                case 2 -> {
                    form = MANIFEST;
                    bytes = new Manifest(List.of(new Manifest.Entry("a", ABundle.ROOT), new Manifest.Entry("b", ABundle.ROOT))).encode();
                }
                default -> {
                    form = CHUNK;
                    bytes = CHUNKS.get(random.nextInt(CHUNKS.size())).encode();
                }
            }
            for (int i = 0; i < 10; i++) refusedOrCanonical(form, damaged(random, bytes));
        });
    }

    private static void refusedOrCanonical(UnaryOperator<byte[]> form, byte[] bytes) {
        byte[] again;
        try {
            again = form.apply(bytes);
        } catch (MalformedBytes refused) {
            return;
        }
        assertThat(again).isEqualTo(bytes);
    }

    private static byte[] damaged(Random random, byte[] bytes) {
        byte[] damaged = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            case 2 -> {
                int from = random.nextInt(damaged.length);
                Arrays.fill(damaged, from, Math.min(damaged.length, from + 1 + random.nextInt(8)), (byte) (random.nextBoolean() ? 0xFF : 0));
            }
            default -> {
                int at = random.nextInt(damaged.length);
                damaged = Arrays.copyOf(damaged, damaged.length + 1);
                System.arraycopy(bytes, at, damaged, at + 1, bytes.length - at);
                damaged[at] = (byte) random.nextInt();
            }
        }
        return damaged;
    }

    @Test
    void noise_is_refused() {
        Seeded.runs(20_000, random -> {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            if (noise.length > 2 && random.nextBoolean()) {
                noise[0] = 1;
                noise[1] = (byte) "RQMTPN".charAt(random.nextInt(6));
                noise[2] &= 1;
            }
            for (var form : List.of(REQUEST, QUOTE, CHUNK, MANIFEST)) refusedOrCanonical(form, noise);
        });
        assertThatThrownBy(() -> REQUEST.apply(new byte[0])).isInstanceOf(MalformedBytes.class);
        assertThatThrownBy(() -> CHUNK.apply(new byte[] {1})).isInstanceOf(MalformedBytes.class);
    }

    @Test
    void every_cut_of_a_form_is_refused() {
        byte[] whole = QuoteCodec.encode(Pricing.quote(ABundle.bundle(), ARequest.of(ABundle.MUG, 2)));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> QUOTE.apply(cut)).as("cut at " + length).isInstanceOf(MalformedBytes.class);
        }
    }

    @Test
    void another_version_is_refused_by_name() {
        byte[] bytes = QuoteRequestCodec.encode(new AnyShop(new Random(1)).request());
        bytes[0] = 2;
        assertThatThrownBy(() -> QuoteRequestCodec.decode(bytes)).hasMessageContaining("version 2");
    }
}
