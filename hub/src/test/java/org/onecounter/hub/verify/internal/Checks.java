package org.onecounter.hub.verify.internal;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.onecounter.hub.verify.PromiseCheck;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the verifier's queries inside a test's own transaction, where its planted fault can be seen. */
public final class Checks {

    private Checks() {}

    public static List<PromiseCheck> in(DataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        List<PromiseCheck> checks = new ArrayList<>();
        for (PromiseQueries.Check check : PromiseQueries.ALL) {
            checks.add(jdbc.queryForObject(
                    check.sql(), (row, i) -> new PromiseCheck(check.id(), row.getLong(2) == 0, row.getLong(1), row.getLong(2), check.what())));
        }
        return checks;
    }
}
