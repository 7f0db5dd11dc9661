package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.hash.Hashes;

/** An origin as a record writes it; which fields stand there depends on its type. */
record OriginFields(
        String type,
        @Nullable UUID till,
        @Nullable UUID epoch,
        @Nullable Long seq,
        @Nullable String prev,
        @Nullable String source) {

    static OriginFields of(Origin origin) {
        return switch (origin) {
            case Origin.Till till -> new OriginFields("till", till.till(), till.epoch(), till.seq(), Hashes.hex(till.prev()), null);
            case Origin.Hub() -> new OriginFields("hub", null, null, null, null, null);
            case Origin.Web() -> new OriginFields("web", null, null, null, null, null);
            case Origin.Imported(String source) -> new OriginFields("imported", null, null, null, null, source);
        };
    }

    Origin origin() {
        Origin origin = switch (type) {
            case "till" -> till == null || epoch == null || seq == null || prev == null ? null : till(till, epoch, seq, prev);
            case "hub" -> new Origin.Hub();
            case "web" -> new Origin.Web();
            case "imported" -> source == null ? null : new Origin.Imported(source);
            default -> null;
        };
        if (origin == null || !of(origin).equals(this)) { // also: no field that does not belong to the type
            throw new Unfit("BadValue", "origin is not complete for its type.", "origin");
        }
        return origin;
    }

    private static @Nullable Origin till(UUID till, UUID epoch, long seq, String prev) {
        try {
            return new Origin.Till(till, epoch, seq, Hashes.unhex(prev));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
