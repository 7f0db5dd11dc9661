package org.onecounter.hub.views.internal;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.text.TypedText;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;

/** Reads what the address of a list asks for; what cannot be meant is refused, what is too long is cut. */
final class Asked {
    static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int LONGEST_WORD = 100;

    private Asked() {}

    /** How many rows: 1 to 200, else 50. */
    static int size(@Nullable Integer limit) {
        return limit == null ? PAGE : Math.clamp(limit, 1, MOST);
    }

    /** The words to look for; null when there are none. */
    static @Nullable String words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String words = typed.strip();
        if (TypedText.unreadableAt(words, false) >= 0) {
            throw HttpRefusal.badInput("TextUnreadable", "The search has a character that cannot be looked for.");
        }
        return words.length() > LONGEST_WORD ? words.substring(0, LONGEST_WORD) : words;
    }

    /** Anywhere inside a text, as LIKE wants it. */
    static String inside(String words) {
        return "%" + plain(words) + "%";
    }

    /** The start of a text, as LIKE wants it. */
    static String start(String words) {
        return plain(words) + "%";
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** One of a few words, or null. */
    static @Nullable String oneOf(@Nullable String asked, Set<String> known) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (!known.contains(asked)) {
            throw HttpRefusal.badInput("FilterUnknown", "This list cannot be narrowed by that.");
        }
        return asked;
    }

    /** The one location the caller may see, or null for all. */
    static @Nullable UUID scope(Caller caller) {
        LocationId location = caller.location();
        return location == null ? null : location.value();
    }

    /** The location to narrow to: what was asked for, and never more than the caller may see. */
    static @Nullable UUID location(@Nullable UUID asked, Caller caller) {
        if (asked == null) {
            return scope(caller);
        }
        caller.mustSee(new LocationId(asked));
        return asked;
    }
}
