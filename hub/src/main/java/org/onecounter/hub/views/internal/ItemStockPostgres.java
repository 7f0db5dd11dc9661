package org.onecounter.hub.views.internal;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stock of items: what is available of each in sum, and of one by variant and location. */
@Repository
class ItemStockPostgres {
    private final JdbcClient jdbc;

    record At(UUID variantId, Named location, Count onHand, Count reserved, Count leased, Count available) {}

    ItemStockPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Long> available(List<UUID> items, @Nullable UUID location) {
        Map<UUID, Long> sums = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("""
                            select v.item_id, sum(b.on_hand - b.reserved - b.leased - b.buffer)::bigint
                              from variant v join stock_balance b using (variant_id)
                             where v.item_id in (:items) and v.tracked
                               and (cast(:location as uuid) is null or b.location_id = cast(:location as uuid))
                             group by v.item_id
                            """)
                    .param("items", items)
                    .param("location", location, Types.OTHER)
                    .query(row -> {
                        sums.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
        }
        return sums;
    }

    List<At> of(ItemView item, @Nullable UUID location) {
        Map<UUID, Integer> scales = new HashMap<>();
        for (VariantView variant : item.variants()) {
            scales.put(variant.id().value(), variant.scale());
        }
        return jdbc.sql("""
                        select b.variant_id, l.location_id, l.code, l.name, b.on_hand, b.reserved, b.leased,
                               b.on_hand - b.reserved - b.leased - b.buffer as available
                          from variant v
                          join stock_balance b using (variant_id)
                          join location l on l.location_id = b.location_id
                         where v.item_id = :item
                           and (cast(:location as uuid) is null or b.location_id = cast(:location as uuid))
                         order by v.rank, v.variant_id, l.rank, l.code
                        """)
                .param("item", item.id().value())
                .param("location", location, Types.OTHER)
                .query((row, at) -> {
                    UUID variant = row.getObject("variant_id", UUID.class);
                    int scale = scales.getOrDefault(variant, 0);
                    return new At(
                            variant,
                            new Named(row.getObject("location_id", UUID.class), row.getString("code"), row.getString("name")),
                            Count.of(row.getLong("on_hand"), scale),
                            Count.of(row.getLong("reserved"), scale),
                            Count.of(row.getLong("leased"), scale),
                            Count.of(row.getLong("available"), scale));
                })
                .list();
    }
}
