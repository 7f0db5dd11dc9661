package org.onecounter.hub.views.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shop's name, its zone and its currency. */
@Repository
class ShopPostgres {
    private final JdbcClient jdbc;

    ShopPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String name() {
        return jdbc.sql("select value from setting where name = 'shop.name'").query(String.class).optional().orElse("Your shop");
    }

    /** The zone of the first location: the one whose day "today" is. */
    ZoneId zone() {
        String named = jdbc.sql("""
                        select zone from location
                         where closed_at is null and kind <> 'IMPORTED'
                         order by rank, code
                         limit 1
                        """).query(String.class).optional().orElse("UTC");
        try {
            return ZoneId.of(named);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The currency of the retail list. */
    String currency() {
        return jdbc.sql("select currency from price_list where price_list = 'RETAIL'").query(String.class).optional().orElse("EUR");
    }
}
