package org.onecounter.hub.views.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a list. Each is a fixed text of the code; what a person typed is only ever a parameter (attack 11). */
final class Where {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> params = new ArrayList<>();

    /** One more condition, with its parameters in order. */
    Where and(String condition, Object... values) {
        text.append("\n   and ").append(condition);
        params.addAll(List.of(values));
        return this;
    }

    /** To stand after {@code where true}. */
    String text() {
        return text.toString();
    }

    /** The parameters of the conditions, with those of the statement's end behind them. */
    List<@Nullable Object> params(Object... last) {
        List<@Nullable Object> all = new ArrayList<>(params);
        all.addAll(List.of(last));
        return all;
    }
}
