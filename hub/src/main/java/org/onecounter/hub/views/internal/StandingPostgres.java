package org.onecounter.hub.views.internal;

import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.views.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How things stand, read by their keys. */
@Repository
class StandingPostgres implements Standing {
    private final JdbcClient jdbc;

    StandingPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long onPlace(VariantId variant, LocationId location, String place) {
        return jdbc.sql("select on_hand from stock_place where variant_id = ? and location_id = ? and place = ?")
                .params(variant.value(), location.value(), place)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public Optional<OrderAt> order(UUID id) {
        return jdbc.sql("select order_id, location_id from orders where order_id = ?")
                .param(id)
                .query((row, at) -> {
                    UUID location = row.getObject("location_id", UUID.class);
                    return new OrderAt(row.getObject("order_id", UUID.class), location == null ? null : new LocationId(location));
                })
                .optional();
    }
}
