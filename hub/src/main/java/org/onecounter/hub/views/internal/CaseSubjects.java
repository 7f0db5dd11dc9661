package org.onecounter.hub.views.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives the ids inside cases their names, so that a person reads receipts, items and shops and not ids. */
@Repository
class CaseSubjects {
    /** ShownFigures that are shown as links or are already in the sentence's own words. */
    private static final Set<String> NOT_SHOWN = Set.of("scale", "variant", "orders", "till", "epoch");

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Locations locations;

    CaseSubjects(JdbcClient jdbc, Catalog catalog, Locations locations) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.locations = locations;
    }

    List<CaseRows.CaseRow> name(List<CaseRows.Raw> rows, ActorNames.Names people) {
        Map<UUID, String> numbers = numbers(rows);
        Map<UUID, String> tills = tills();
        return rows.stream().map(row -> name(row, people, numbers, tills)).toList();
    }

    private CaseRows.CaseRow name(
            CaseRows.Raw row, ActorNames.Names people, Map<UUID, String> numbers, Map<UUID, String> tills) {
        UUID till = id(row.figures().get("till"));
        String code = till == null ? null : tills.get(till);
        String closedBy = row.closedBy();
        boolean promised = !row.figures().getOrDefault("orders", "").isBlank();
        return new CaseRows.CaseRow(
                row.id(),
                row.kind(),
                CaseWords.kind(row.kind(), promised),
                row.sentence(),
                CaseWords.advice(row.kind(), promised),
                figures(row),
                orders(row, numbers),
                variant(row.figures()),
                till == null || code == null ? null : new CaseRows.TillName(till, code),
                row.openedAt(),
                row.closedAt(),
                closedBy == null ? null : people.of(closedBy),
                row.resolution());
    }

    private List<CaseRows.Figure> figures(CaseRows.Raw row) {
        List<CaseRows.Figure> shown = new ArrayList<>();
        row.figures().forEach((name, value) -> {
            boolean linked = NOT_SHOWN.contains(name) || name.equals("receipt") && row.order() != null;
            if (!linked && !value.isEmpty()) {
                shown.add(new CaseRows.Figure(Words.spoken(name), name.equals("location") ? location(value) : value));
            }
        });
        return shown;
    }

    private String location(String id) {
        UUID known = id(id);
        return known == null ? id : locations.byId(new LocationId(known)).map(LocationView::name).orElse(id);
    }

    private CaseRows.@Nullable VariantName variant(Map<String, String> figures) {
        UUID id = id(figures.get("variant"));
        VariantView variant = id == null ? null : catalog.snapshot().variant(new VariantId(id)).orElse(null);
        return variant == null
                ? null
                : new CaseRows.VariantName(variant.id().value(), variant.itemId().value(), variant.title(), variant.sku().toString());
    }

    private static List<CaseRows.OrderName> orders(CaseRows.Raw row, Map<UUID, String> numbers) {
        return named(row).stream()
                .filter(numbers::containsKey)
                .map(id -> new CaseRows.OrderName(id, String.valueOf(numbers.get(id))))
                .toList();
    }

    private Map<UUID, String> numbers(List<CaseRows.Raw> rows) {
        List<UUID> ids = rows.stream().flatMap(row -> named(row).stream()).distinct().toList();
        Map<UUID, String> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select order_id, number from orders where order_id in (:ids)").param("ids", ids).query(row -> {
                numbers.put(row.getObject(1, UUID.class), row.getString(2));
            });
        }
        return numbers;
    }

    private Map<UUID, String> tills() {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.sql("select till_id, code from till").query(row -> {
            codes.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return codes;
    }

    private static Set<UUID> named(CaseRows.Raw row) {
        Set<UUID> ids = new LinkedHashSet<>();
        UUID own = row.order();
        if (own != null) {
            ids.add(own);
        }
        for (String text : row.figures().getOrDefault("orders", "").split(" ")) {
            UUID id = id(text);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
