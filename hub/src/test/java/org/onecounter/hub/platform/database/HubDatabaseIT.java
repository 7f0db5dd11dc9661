package org.onecounter.hub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HubDatabaseIT {
    @RegisterExtension
    static final HubDatabase db = HubDatabase.fresh();

    @Test
    void a_fresh_database_has_the_tables_and_orders_text_by_code_point() {
        assertThat(db.jdbc().sql("select count(*) from orders").query(Long.class).single()).isZero();
        assertThat(db.jdbc().sql("select datlocprovider::text from pg_database where datname = current_database()")
                        .query(String.class).single()).isEqualTo("b");
        assertThat(db.jdbc().sql("select string_agg(x, '' order by x) from (values ('a'),('B'),('ä')) t(x)")
                        .query(String.class).single()).isEqualTo("Baä");
    }

    @Test
    void two_databases_do_not_see_each_other() {
        try (HubDatabase other = HubDatabase.fresh()) {
            other.jdbc().sql("insert into setting values ('a', 'b')").update();
            assertThat(db.jdbc().sql("select count(*) from setting").query(Long.class).single()).isZero();
        }
    }
}
