package org.onecounter.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The items of the seeded shop: what a shopper can look at and buy. */
final class Shelf {

    private final List<String> handles = new ArrayList<>();
    private final List<UUID> variants = new ArrayList<>();

    Shelf(HubUnderTest hub) throws Exception {
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
            ResultSet rows = sql.executeQuery("select i.handle, v.variant_id from item i join variant v using (item_id) order by i.handle");
            while (rows.next()) {
                handles.add(rows.getString(1));
                variants.add(rows.getObject(2, UUID.class));
            }
        }
    }

    int size() {
        return handles.size();
    }

    String handle(int at) {
        return handles.get(at);
    }

    UUID variant(int at) {
        return variants.get(at);
    }
}
