package org.onecounter.hub.views.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of variants with their balances, by title; and those balances by location and place. */
@Repository
class StockListPostgres {
    private static final String LIST =
            """
            select v.variant_id, v.item_id, i.title, v.rank, v.sku, v.scale, v.tracked
              from variant v
              join item i using (item_id)"""; // the sums only where a filter needs them: they cost a look-up for each variant
    private static final String SUMS =
            """

              left join lateral (
                   select coalesce(sum(b.on_hand), 0) as on_hand, coalesce(sum(b.reserved), 0) as reserved,
                          coalesce(sum(b.on_hand - b.reserved - b.leased - b.buffer), 0) as available,
                          coalesce(bool_or(b.on_hand < 0), false) as below, count(*) as places
                     from stock_balance b
                    where b.variant_id = v.variant_id and (?::uuid is null or b.location_id = ?::uuid)) s on true""";
    private static final String GOODS = """

             where i.status <> 'HISTORY' and not v.service""";
    private static final String END = """

             order by i.title, v.item_id, v.rank, v.variant_id
             limit ?
            """;

    private final JdbcClient jdbc;

    StockListPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(UUID variant, UUID item, String title, int rank, String sku, int scale, boolean tracked) {}

    record BalanceRow(UUID variant, UUID location, long onHand, long reserved, long leased, long buffer) {}

    record PlaceRow(UUID variant, UUID location, String place, long onHand) {}

    Rows<Key> list(@Nullable String words, @Nullable UUID location, @Nullable String show, @Nullable String after, int size) {
        Where where = new Where();
        if (words != null) {
            where.and(
                    "(lower(i.title) like ? or lower(v.sku) like ?"
                            + " or v.variant_id = (select variant_id from variant_gtin where gtin = ?))",
                    Asked.inside(words), Asked.start(words), ItemListPostgres.gtin(words));
        }
        if (location != null) {
            where.and("s.places > 0");
        }
        if (show != null) {
            where.and(switch (show) {
                case "out" -> "v.tracked and s.available <= 0";
                case "negative" -> "s.below";
                default -> "s.reserved > 0";
            });
        }
        List<String> keys = Cursors.keys(after, 4);
        if (keys != null) {
            where.and(
                    "(i.title, v.item_id, v.rank, v.variant_id) > (?, ?, ?, ?)",
                    keys.get(0), Cursors.id(keys.get(1)), rank(keys.get(2)), Cursors.id(keys.get(3)));
        }
        boolean summed = location != null || show != null;
        var query = jdbc.sql(LIST + (summed ? SUMS : "") + GOODS + where.text() + END);
        if (summed) {
            query = query.param(location).param(location);
        }
        List<Key> rows = query.params(where.params(size + 1))
                .query((row, at) -> new Key(
                        row.getObject("variant_id", UUID.class),
                        row.getObject("item_id", UUID.class),
                        row.getString("title"),
                        row.getInt("rank"),
                        row.getString("sku"),
                        row.getInt("scale"),
                        row.getBoolean("tracked")))
                .list();
        return Rows.of(rows, size, key -> Cursors.of(key.title(), key.item(), key.rank(), key.variant()));
    }

    List<BalanceRow> balances(List<UUID> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select variant_id, location_id, on_hand, reserved, leased, buffer
                          from stock_balance where variant_id in (:variants)
                        """)
                .param("variants", variants)
                .query((row, at) -> new BalanceRow(
                        row.getObject("variant_id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        row.getLong("on_hand"),
                        row.getLong("reserved"),
                        row.getLong("leased"),
                        row.getLong("buffer")))
                .list();
    }

    List<PlaceRow> places(List<UUID> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select variant_id, location_id, place, on_hand from stock_place where variant_id in (:variants)")
                .param("variants", variants)
                .query((row, at) -> new PlaceRow(
                        row.getObject("variant_id", UUID.class),
                        row.getObject("location_id", UUID.class),
                        row.getString("place"),
                        row.getLong("on_hand")))
                .list();
    }

    private static int rank(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw Cursors.unreadable();
        }
    }
}
