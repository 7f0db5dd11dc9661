package org.onecounter.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** Where the database's time went, when BENCH_POSTGRES_CONF loads pg_stat_statements; otherwise silent. */
final class Statements {

    private Statements() {}

    static void reset(HubUnderTest hub) throws Exception {
        if (System.getenv("BENCH_POSTGRES_CONF") != null) {
            try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
                sql.execute("create extension if not exists pg_stat_statements");
                sql.execute("select pg_stat_statements_reset()");
            }
        }
    }

    static void print(HubUnderTest hub, Consumer<String> say) throws Exception {
        if (System.getenv("BENCH_POSTGRES_CONF") != null) {
            try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
                ResultSet row = sql.executeQuery(
                        "select total_exec_time, calls, rows, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) from pg_stat_statements "
                                + "where query not like '%yard_%' order by 1 desc limit 25");
                while (row.next()) {
                    say.accept(line(row));
                }
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        return String.format("%9.0f ms %7d calls %8d rows  %s", row.getDouble(1), row.getLong(2), row.getLong(3), row.getString(4));
    }
}
