package org.onecounter.hub.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A row of the table item with its category. */
record ItemRow(
        UUID id,
        String handle,
        String title,
        String description,
        String brand,
        String slug,
        String category,
        String taxClass,
        String picture,
        List<String> optionNames,
        String status,
        long version) {

    static ItemRow of(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getObject("item_id", UUID.class),
                row.getString("handle"),
                row.getString("title"),
                row.getString("description"),
                row.getString("brand"),
                row.getString("slug"),
                row.getString("category"),
                row.getString("tax_class"),
                row.getString("picture"),
                JsonLists.read(row.getString("option_names")),
                row.getString("status"),
                row.getLong("version"));
    }
}
