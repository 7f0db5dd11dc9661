package org.onecounter.hub.facts.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onecounter.hub.facts.PersonPart;
import org.onecounter.hub.facts.PersonParts;
import org.onecounter.hub.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Personal parts in PostgreSQL. */
@Repository
class PersonPartsPostgres implements PersonParts {
    private static final String KEEP =
            """
            insert into person_part (part_hash, salt, part, order_id)
            select h, s, p, o from unnest(?::bytea[], ?::bytea[], ?::bytea[], ?::uuid[]) as u(h, s, p, o)
                on conflict (part_hash) do nothing
            """;
    private static final String OF_ORDERS =
            "select order_id, salt, part from person_part where order_id = any(?) and part is not null and salt is not null";

    private final JdbcTemplate jdbc;

    PersonPartsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<PersonPart> parts) {
        if (!parts.isEmpty()) {
            jdbc.update(
                    KEEP,
                    SqlArrays.bytes(parts, PersonPart::hash),
                    SqlArrays.bytes(parts, PersonPart::salt),
                    SqlArrays.bytes(parts, PersonPart::part),
                    SqlArrays.uuids(parts, PersonPart::order));
        }
    }

    @Override
    public void forget(Collection<UUID> orders) {
        if (!orders.isEmpty()) {
            jdbc.update("delete from person_part where order_id = any(?)", SqlArrays.uuids(orders, o -> o));
        }
    }

    @Override
    public Map<UUID, PersonPart> ofOrders(Collection<UUID> orders) {
        Map<UUID, PersonPart> found = new HashMap<>();
        if (!orders.isEmpty()) {
            jdbc.query(
                    OF_ORDERS,
                    row -> {
                        UUID order = row.getObject(1, UUID.class);
                        found.put(order, new PersonPart(row.getBytes(2), row.getBytes(3), order));
                    },
                    SqlArrays.uuids(orders, o -> o));
        }
        return found;
    }
}
