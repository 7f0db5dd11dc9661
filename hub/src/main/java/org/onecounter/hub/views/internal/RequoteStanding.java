package org.onecounter.hub.views.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether one receipt, priced a second time, gave the same cents (I-13). */
@Repository
class RequoteStanding {
    private final JdbcClient jdbc;

    record Standing(String state, String sentence) {}

    RequoteStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param request whether its fact carries the request of a basket */
    Standing of(UUID order, boolean request) {
        if (!request) {
            return new Standing("NOT_CHECKED", "Not priced again: it carries no request of a basket");
        }
        String difference = difference(order);
        if (difference != null) {
            return new Standing("DIFFERENT", "Priced a second time, it differs. " + difference);
        }
        return waiting(order)
                ? new Standing("WAITING", "Waits to be priced a second time")
                : new Standing("EQUAL", "Priced a second time: the same cents");
    }

    private @Nullable String difference(UUID order) {
        return jdbc.sql("select text from requote_difference where order_id = ?")
                .param(order)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** True until the worker has passed the event that told of the order. */
    private boolean waiting(UUID order) {
        return jdbc.sql("""
                        select exists (select 1 from outbox where object_id = :order and kind = 'OrderPlaced')
                            or exists (select 1 from feed_event e join feed_consumer c on c.epoch = e.epoch and e.position > c.position
                                        where c.consumer = 'requote' and e.object_id = :order and e.kind = 'OrderPlaced')
                        """).param("order", order).query(Boolean.class).single();
    }
}
