package org.onecounter.hub.imports.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onecounter.hub.imports.FileRefused;

/** Where each known column stands in this file. */
final class ShopifyHeader {

    private static final List<ShopifyColumn> NEEDED =
            List.of(ShopifyColumn.HANDLE, ShopifyColumn.TITLE, ShopifyColumn.PRICE);

    private final Map<ShopifyColumn, Integer> places;
    private final int width;

    private ShopifyHeader(Map<ShopifyColumn, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /** Reads the first row; refuses {@code WrongDelimiter}, {@code ColumnMissing} and {@code ColumnTwice}. */
    static ShopifyHeader of(List<String> cells) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Integer first = byName.putIfAbsent(folded(cells.get(i)), i);
            if (first != null && isKnown(cells.get(i))) {
                throw FileRefused.of(
                        "ColumnTwice", "The column " + cells.get(i).strip() + " stands twice.", "first", first + 1, "second", i + 1);
            }
        }
        var places = new EnumMap<ShopifyColumn, Integer>(ShopifyColumn.class);
        for (ShopifyColumn column : ShopifyColumn.values()) {
            for (String header : column.headers()) {
                Integer at = byName.get(folded(header));
                if (at != null) places.putIfAbsent(column, at);
            }
        }
        for (ShopifyColumn column : NEEDED) {
            if (!places.containsKey(column)) throw missing(column, cells);
        }
        return new ShopifyHeader(places, cells.size());
    }

    private static FileRefused missing(ShopifyColumn column, List<String> cells) {
        String first = String.join(",", cells);
        if (first.indexOf('\0') >= 0) {
            return FileRefused.of("NotUtf8", "The file seems to be UTF-16. Save it as CSV UTF-8 and send it again.");
        }
        for (char other : new char[] {';', '\t', '|'}) {
            String[] parts = first.split(java.util.regex.Pattern.quote(String.valueOf(other)));
            for (String part : parts) {
                if (parts.length > 2 && isKnown(part)) {
                    String name = other == '\t' ? "tabs" : "'" + other + "'";
                    return FileRefused.of(
                            "WrongDelimiter", "The columns are divided by " + name + ", not by commas. Save it with commas and send it again.");
                }
            }
        }
        String header = column.headers().getFirst();
        return FileRefused.of("ColumnMissing", "The first line has no column " + header + ".", "column", header);
    }

    private static boolean isKnown(String header) {
        for (ShopifyColumn column : ShopifyColumn.values()) {
            if (column.headers().stream().anyMatch(known -> folded(known).equals(folded(header)))) return true;
        }
        return false;
    }

    private static String folded(String header) {
        return header.strip().replaceAll("^\"|\"$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** How many cells each row must have. */
    int width() {
        return width;
    }

    /** The cell of a column, empty when the file has no such column. */
    String cell(List<String> cells, ShopifyColumn column) {
        Integer at = places.get(column);
        return at == null ? "" : cells.get(at);
    }

    boolean has(ShopifyColumn column) {
        return places.containsKey(column);
    }
}
