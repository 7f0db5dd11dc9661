package org.onecounter.hub.platform.doctor;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.platform.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Database, migrations and tills as the hub sees them; {@code onecounter doctor} asks here. */
@RestController
class DoctorHttp {
    private final Database database;
    private final JdbcClient jdbc;

    record Finding(String what, boolean ok, String sentence, String advice) {}

    record Findings(List<Finding> findings) {}

    DoctorHttp(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/v1/doctor")
    @Allows(Permission.DOCTOR)
    Findings findings() {
        List<Finding> findings = new ArrayList<>(List.of(database(), durability(), migrations(database.dataSource())));
        return new Findings(findings);
    }

    private Finding database() {
        String version = jdbc.sql("select version()").query(String.class).single().split(" on ")[0];
        long size = jdbc.sql("select pg_database_size(current_database()) >> 20").query(Long.class).single();
        String whose = database.own() == null ? "given by address" : "the hub's own";
        return new Finding("database", true, version + ", " + whose + ", " + size + " MB.", "");
    }

    private Finding durability() {
        boolean safe = jdbc.sql("select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'"
                        + " and current_setting('synchronous_commit') in ('on', 'remote_apply', 'remote_write', 'local')")
                .query(Boolean.class).single();
        return safe
                ? new Finding("durability", true, "What is committed survives a power cut.", "")
                : new Finding("durability", false, "The database may lose what it has confirmed.",
                        "Set fsync, full_page_writes and synchronous_commit to on.");
    }

    private static Finding migrations(DataSource source) {
        MigrationInfoService info = Flyway.configure().dataSource(source).locations("classpath:db/migration").load().info();
        int applied = info.applied().length;
        return info.pending().length == 0
                ? new Finding("migrations", true, applied + " applied, none waiting.", "")
                : new Finding("migrations", false, info.pending().length + " are waiting.", "Start the hub again; it applies them.");
    }
}
