package org.onecounter.hub.verify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onecounter.hub.verify.PromiseCheck;
import org.onecounter.hub.verify.Verify;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs all checks in one read-only snapshot, so that a sale in between cannot look like a broken promise. */
@Service
class VerifyPostgres implements Verify {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    VerifyPostgres(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public List<PromiseCheck> all() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            List<PromiseCheck> checks = new ArrayList<>();
            for (PromiseQueries.Check check : PromiseQueries.ALL) {
                checks.add(Objects.requireNonNull(jdbc.queryForObject(
                        check.sql(),
                        (row, i) -> new PromiseCheck(check.id(), row.getLong(2) == 0, row.getLong(1), row.getLong(2), check.what()))));
            }
            return checks;
        }));
    }
}
