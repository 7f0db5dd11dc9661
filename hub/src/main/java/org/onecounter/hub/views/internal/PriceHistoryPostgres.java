package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when prices hold, who set them, and what they were before. */
@Repository
class PriceHistoryPostgres {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final ShownFigures figures;

    record Since(Instant at, String actor) {}

    private record Change(UUID variant, Instant at, String actor, String text, @Nullable String before) {}

    PriceHistoryPostgres(JdbcClient jdbc, ShownFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** The row that holds now, of each variant. */
    Map<UUID, Since> since(List<UUID> variants) {
        Map<UUID, Since> found = new HashMap<>();
        if (!variants.isEmpty()) {
            jdbc.sql("""
                            select distinct on (variant_id) variant_id, valid_from, actor
                              from price
                             where variant_id in (:variants) and price_list = 'RETAIL' and valid_from <= now()
                             order by variant_id, valid_from desc, price_id desc
                            """).param("variants", variants).query(row -> {
                found.put(
                        row.getObject("variant_id", UUID.class),
                        new Since(row.getObject("valid_from", OffsetDateTime.class).toInstant(), row.getString("actor")));
            });
        }
        return found;
    }

    /** Every change of a price of the item after the first, newest first. */
    List<Event> changes(ItemView item, ActorNames.Names names) {
        Map<UUID, VariantView> variants = new HashMap<>();
        item.variants().forEach(variant -> variants.put(variant.id().value(), variant));
        List<Event> events = new ArrayList<>();
        for (Change change : changes(List.copyOf(variants.keySet()))) {
            VariantView variant = variants.get(change.variant());
            String which = variants.size() == 1 || variant == null ? "" : " of " + variant.options();
            if (change.before() != null) {
                events.add(new Event(change.at(), "PRICE", names.of(change.actor()), "Price" + which + " changed", change.before(), change.text()));
            }
        }
        return events;
    }

    private List<Change> changes(List<UUID> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.variant_id, p.valid_from, p.actor, p.amount, p.extra_digits, l.currency,
                               lag(p.amount) over own as amount_before, lag(p.extra_digits) over own as digits_before
                          from price p join price_list l using (price_list)
                         where p.variant_id in (:variants) and p.price_list = 'RETAIL'
                        window own as (partition by p.variant_id order by p.valid_from, p.price_id)
                         order by p.valid_from desc
                         limit :most
                        """)
                .param("variants", variants)
                .param("most", SHOWN)
                .query((row, at) -> {
                    String currency = row.getString("currency");
                    long before = row.getLong("amount_before");
                    boolean first = row.wasNull();
                    return new Change(
                            row.getObject("variant_id", UUID.class),
                            row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            figures.price(row.getLong("amount"), row.getInt("extra_digits"), currency),
                            first ? null : figures.price(before, row.getInt("digits_before"), currency));
                })
                .list();
    }
}
