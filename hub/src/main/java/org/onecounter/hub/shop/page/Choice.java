package org.onecounter.hub.shop.page;

import java.util.List;

/** One thing to choose about an item (its colour), and the values it comes in. */
public record Choice(String name, List<Value> values) {

    public Choice {
        values = List.copyOf(values);
    }

    /** A value one may choose; {@code gone} when what it leads to cannot be had just now. */
    public record Value(String href, String text, boolean current, boolean gone) {}

    /** The value that stands chosen, empty when there is none. */
    public String current() {
        return values.stream().filter(Value::current).map(Value::text).findFirst().orElse("");
    }
}
