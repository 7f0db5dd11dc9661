package org.onecounter.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A catalogue of plain items with prices and plenty of stock at one location, made by one statement a table. */
final class SeedShop {

    static final long PLENTY = 1_000_000_000L;

    private SeedShop() {}

    static void into(Connection connection, int variants) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into location (location_id, code, name, kind, territory, zone) values "
                    + "('00000000-0000-7000-8000-000000000001', 'DEPOT', 'Depot', 'WAREHOUSE', 'IE', 'Europe/Dublin')");
            sql.execute("insert into location_code values ('DEPOT', '00000000-0000-7000-8000-000000000001')");
            sql.execute("insert into place values ('00000000-0000-7000-8000-000000000001', 'shelf', 'Shelf', 1)");
            sql.execute("insert into category values ('00000000-0000-7000-8000-0000000000c1', 'things', 'Things', 1)");
            sql.execute("insert into category_slug values ('things', '00000000-0000-7000-8000-0000000000c1')");
            sql.execute("insert into price_list values ('RETAIL', 'Retail', 'EUR', true) on conflict do nothing");
            sql.execute("insert into tax_rate values ('IE', 'STANDARD', '2020-01-01', 230000, 'VAT 23 %', 'bench') on conflict do nothing");
            sql.execute("create temporary table made as select i, gen_random_uuid() as item, gen_random_uuid() as variant "
                    + "from generate_series(1, " + variants + ") as i");
            sql.execute("insert into item (item_id, handle, title, description, category_id, tax_class, status, created_at, updated_at) "
                    + "select item, 'thing-' || i, 'Thing ' || i, 'A thing for a bench.', '00000000-0000-7000-8000-0000000000c1', 'STANDARD', 'ACTIVE', now(), now() from made");
            sql.execute("insert into item_handle select 'thing-' || i, item from made");
            sql.execute("insert into variant (variant_id, item_id, sku, tracked, status) select variant, item, 'THING-' || i, true, 'ACTIVE' from made");
            sql.execute("insert into variant_sku select 'THING-' || i, variant from made");
            sql.execute("insert into price (variant_id, price_list, valid_from, price_id, amount, tax_class, actor) "
                    + "select variant, 'RETAIL', '2026-01-01', gen_random_uuid(), 100 + i % 5000, 'STANDARD', 'bench' from made");
            sql.execute("insert into stock_balance (variant_id, location_id, on_hand, version) "
                    + "select variant, '00000000-0000-7000-8000-000000000001', " + PLENTY + ", 2 from made");
            sql.execute("insert into stock_place select variant, '00000000-0000-7000-8000-000000000001', 'shelf', " + PLENTY + " from made");
            sql.execute("insert into stock_ledger (variant_id, entry_id, location_id, place, quantity, reason, fact_id, at, actor) "
                    + "select variant, gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'shelf', " + PLENTY
                    + ", 'OPENING', gen_random_uuid(), now(), 'bench' from made");
        }
    }
}
