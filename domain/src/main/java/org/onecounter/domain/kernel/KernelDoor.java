package org.onecounter.domain.kernel;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.bytes.MalformedBytes;
import org.onecounter.domain.codec.QuoteCodec;
import org.onecounter.domain.codec.QuoteRequestCodec;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.NotQuoted;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.QuoteResult;
import org.onecounter.domain.pricing.RuleBundle;

/**
 * The kernel behind types of the JDK alone, so that the hub can hold several versions of it, each in a class loader of its
 * own. {@code apply({root, chunk, chunk…})} reads a rule bundle (root: 32 bytes; unreadable chunks are a
 * {@link MalformedBytes}) and gives a function from request bytes to quote bytes. That function always answers: bytes it
 * cannot read are the refusal {@code RequestUnreadable}. It is safe for many threads.
 */
public final class KernelDoor implements Function<byte[][], UnaryOperator<byte[]>> {

    @Override
    public UnaryOperator<byte[]> apply(byte[][] rootAndChunks) {
        if (rootAndChunks.length == 0) throw new MalformedBytes("no root");
        if (rootAndChunks[0].length != 32) throw new MalformedBytes("a root of " + rootAndChunks[0].length + " bytes");
        var chunks = Arrays.asList(rootAndChunks).subList(1, rootAndChunks.length);
        var bundle = RuleBundle.of(Digest.of(rootAndChunks[0]), chunks);
        return request -> QuoteCodec.encode(answer(bundle, request));
    }

    private static QuoteResult answer(RuleBundle bundle, byte[] request) {
        try {
            return Pricing.quote(bundle, QuoteRequestCodec.decode(request));
        } catch (MalformedBytes malformed) {
            String why = String.valueOf(malformed.getMessage());
            return new NotQuoted(Refusal.of("RequestUnreadable", "This request cannot be read.", "why", why));
        }
    }
}
