package org.onecounter.hub.views.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.HttpRefusal;

/** Cursors of lists: the keys of the last row, so a page costs the same however deep it lies. Opaque to whoever holds one. */
final class Cursors {
    private static final char BETWEEN = '\u001f';
    private static final int LONGEST = 2_000;

    private Cursors() {}

    static String of(Object... keys) {
        StringBuilder text = new StringBuilder();
        for (Object key : keys) {
            text.append(text.isEmpty() ? "" : BETWEEN).append(key);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The keys inside, or null where there is no cursor; refuses what is none. */
    static @Nullable List<String> keys(@Nullable String cursor, int count) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            if (cursor.length() <= LONGEST) {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                List<String> keys = List.of(text.split(String.valueOf(BETWEEN), -1));
                if (keys.size() == count && text.indexOf('\0') < 0) {
                    return keys;
                }
            }
        } catch (IllegalArgumentException e) {
            // falls to the refusal
        }
        throw unreadable();
    }

    /** A key that must be an id. */
    static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** A key that must be an instant, as the database takes it. */
    static OffsetDateTime instant(String key) {
        try {
            return Instant.parse(key).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw unreadable();
        }
    }

    static HttpRefusal unreadable() {
        return HttpRefusal.badInput("CursorUnreadable", "This is no place in the list; start it again from the top.");
    }
}
