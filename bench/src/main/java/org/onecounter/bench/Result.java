package org.onecounter.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a bench; rates per second, medians of the pairs; null where a figure does not apply.
 *
 * @param ratio value against yardstick
 * @param bar the least ratio (or value) asked for
 * @param more further figures by name
 */
record Result(
        String bench,
        double value,
        String unit,
        @Nullable Double yardstick,
        @Nullable Double ratio,
        @Nullable Double bar,
        @Nullable Double p50Millis,
        @Nullable Double p99Millis,
        long errors,
        Map<String, Object> more) {

    String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("value", rounded(value));
        all.put("unit", unit);
        all.put("yardstick", rounded(yardstick));
        all.put("ratio", rounded(ratio));
        all.put("bar", bar);
        all.put("p50_ms", rounded(p50Millis));
        all.put("p99_ms", rounded(p99Millis));
        all.put("errors", errors);
        all.putAll(more);
        all.put("machine", Machine.here());
        all.put("date", Instant.now().toString());
        return JsonMapper.shared().writeValueAsString(all);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%n%s: %.0f %s", bench, value, unit));
        if (ratio != null) {
            text.append(String.format(" = %.2f x the yardstick of %.0f (bar %.2f)", ratio, yardstick, bar));
        }
        if (p99Millis != null) {
            text.append(String.format("%np50 %.1f ms, p99 %.1f ms", p50Millis, p99Millis));
        }
        text.append(String.format("%nerrors %d", errors));
        more.forEach((name, figure) -> text.append(String.format("%n%s %s", name, figure)));
        return text.append(String.format("%n%s", Machine.here())).toString();
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : Math.round(figure * 1000) / 1000.0;
    }
}
