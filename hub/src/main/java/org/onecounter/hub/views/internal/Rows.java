package org.onecounter.hub.views.internal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the following page, or null on the last one
 */
record Rows<T>(List<T> rows, @Nullable String next) {

    /** The first {@code size} of rows of which one more was asked for, to know whether there is a next page. */
    static <T> Rows<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Rows<>(oneMore, null);
        }
        List<T> page = List.copyOf(oneMore.subList(0, size));
        return new Rows<>(page, cursor.apply(page.getLast()));
    }

    /** The same page with every row made into something else. */
    <U> Rows<U> map(Function<T, U> change) {
        return new Rows<>(rows.stream().map(change).toList(), next);
    }
}
