package org.onecounter.hub.imports.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.onecounter.sync.hash.Hashes;

/**
 * Ids made from names, so that the same thing imported twice has the same id: UUID version 8 (RFC 9562, 5.8), the bits a
 * SHA-256 of source, kind and name. An invoice's id begins with its number, so that a year of them lies in the index in the
 * order it is written.
 */
final class NamedIds {

    private final String source;

    NamedIds(String source) {
        this.source = source;
    }

    UUID of(String kind, String name) {
        ByteBuffer hash = hash(kind, name);
        return version8(hash.getLong(), hash.getLong());
    }

    /** The same with the digits of the name in front. */
    UUID numbered(String kind, String name) {
        ByteBuffer hash = hash(kind, name);
        long high = hash.getLong();
        return version8(high & 0xFFFF_0000_0000_FFFFL | digits(name) << 16, hash.getLong());
    }

    private ByteBuffer hash(String kind, String name) {
        byte[] text = (source + '\0' + kind + '\0' + name).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Hashes.sha256(text));
        byte[] place = Hashes.sha256((source + '\0' + kind).getBytes(StandardCharsets.UTF_8));
        hash.put(0, place[0]).put(1, place[1]); // all of one source and kind lie together
        return hash;
    }

    private static long digits(String name) {
        long number = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= '0' && c <= '9') number = number * 10 + (c - '0') & 0xFFFF_FFFFL;
        }
        return number;
    }

    private static UUID version8(long high, long low) {
        return new UUID(high & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
