package org.onecounter.domain.codec;

import org.onecounter.domain.pricing.RuleChunk;

/** The bytes of rule chunks; their forms are written beside each kind of {@link RuleChunk}. */
public final class RuleChunkCodec {

    private RuleChunkCodec() {}

    public static byte[] encode(RuleChunk chunk) {
        return chunk.encode();
    }

    public static RuleChunk decode(byte[] bytes) {
        return RuleChunk.decode(bytes);
    }
}
