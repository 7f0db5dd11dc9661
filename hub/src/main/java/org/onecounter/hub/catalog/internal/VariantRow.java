package org.onecounter.hub.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A row of the table variant with its GTINs. */
record VariantRow(
        UUID id,
        String sku,
        List<String> optionValues,
        String picture,
        boolean tracked,
        boolean service,
        int scale,
        String status,
        List<String> gtins) {

    static VariantRow of(ResultSet row) throws SQLException {
        return new VariantRow(
                row.getObject("variant_id", UUID.class),
                row.getString("sku"),
                JsonLists.read(row.getString("option_values")),
                row.getString("picture"),
                row.getBoolean("tracked"),
                row.getBoolean("service"),
                row.getInt("scale"),
                row.getString("status"),
                List.of((String[]) row.getArray("gtins").getArray()));
    }
}
