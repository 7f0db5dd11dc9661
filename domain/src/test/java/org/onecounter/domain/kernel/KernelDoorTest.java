package org.onecounter.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onecounter.domain.pricing.ABundle.*;

import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.codec.QuoteCodec;
import org.onecounter.domain.codec.QuoteRequestCodec;
import org.onecounter.domain.pricing.ARequest;
import org.onecounter.domain.pricing.NotQuoted;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.RuleChunk;

class KernelDoorTest {

    @Test
    void the_door_gives_the_bytes_of_the_same_quote() {
        byte[] request = QuoteRequestCodec.encode(ARequest.of(MUG, 2));
        byte[] expected = QuoteCodec.encode(Pricing.quote(bundle(), ARequest.of(MUG, 2)));
        assertThat(new KernelDoor().apply(rootAndChunks()).apply(request)).isEqualTo(expected);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_kernel_in_a_class_loader_of_its_own_is_asked_through_the_types_of_the_jdk_alone() throws Exception {
        var jar = KernelDoor.class.getProtectionDomain().getCodeSource().getLocation();
        try (var loader = new URLClassLoader(new java.net.URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            var other = (Function<byte[][], UnaryOperator<byte[]>>)
                    loader.loadClass(KernelDoor.class.getName()).getConstructor().newInstance();
            assertThat(other.getClass()).isNotEqualTo(KernelDoor.class);
            byte[] request = QuoteRequestCodec.encode(ARequest.of(MUG, 2));
            assertThat(other.apply(rootAndChunks()).apply(request))
                    .isEqualTo(new KernelDoor().apply(rootAndChunks()).apply(request));
        }
    }

    @Test
    void bytes_that_are_no_request_are_answered_with_a_refusal() {
        var door = new KernelDoor().apply(rootAndChunks());
        Seeded.runs(2_000, random -> {
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            assertThat(QuoteCodec.decode(door.apply(noise)))
                    .isInstanceOfSatisfying(NotQuoted.class, not -> assertThat(not.refusal().code()).isEqualTo("RequestUnreadable"));
        });
    }

    @Test
    void a_bundle_that_is_none_is_refused() {
        var door = new KernelDoor();
        assertThatThrownBy(() -> door.apply(new byte[0][])).isInstanceOf(MalformedBytes.class);
        assertThatThrownBy(() -> door.apply(new byte[][] {new byte[31]})).isInstanceOf(MalformedBytes.class);
        assertThatThrownBy(() -> door.apply(new byte[][] {new byte[32], {1, 2, 3}})).isInstanceOf(MalformedBytes.class);
    }

    private static byte[][] rootAndChunks() {
        var parts = new ArrayList<byte[]>();
        parts.add(ROOT.bytes());
        for (RuleChunk chunk : builder().chunks()) parts.add(chunk.encode());
        return parts.toArray(byte[][]::new);
    }
}
