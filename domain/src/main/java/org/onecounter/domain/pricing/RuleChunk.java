package org.onecounter.domain.pricing;

import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.MalformedBytes;

/**
 * A part of a rule bundle that is hashed, sent and replaced as one: {@code meta}, {@code tax/IE}, {@code price/RETAIL/7f}.
 * The bytes of a chunk are a pure function of its rules, in whatever order they were given. All forms begin with the
 * version (1) and a letter for the kind.
 */
public sealed interface RuleChunk permits MetaChunk, TaxChunk, PriceChunk {

    int VERSION = 1;

    /** The name by which a bundle knows the chunk; sorted by name, chunks make the manifest. */
    String name();

    byte[] encode();

    /** Reads any chunk; bytes that are not the canonical form of one are a {@link MalformedBytes}. */
    static RuleChunk decode(byte[] bytes) {
        int kind = bytes.length < 2 ? 0 : bytes[1];
        ByteReader in = new ByteReader(bytes);
        try {
            RuleChunk chunk = switch (kind) {
                case MetaChunk.KIND -> MetaChunk.read(in);
                case TaxChunk.KIND -> TaxChunk.read(in);
                case PriceChunk.KIND -> PriceChunk.read(in);
                default -> throw in.malformed("no rule chunk");
            };
            in.end();
            return chunk;
        } catch (MalformedBytes malformed) {
            throw malformed;
        } catch (IllegalArgumentException refused) {
            throw new MalformedBytes("a rule that cannot be: " + refused.getMessage(), refused);
        }
    }
}
