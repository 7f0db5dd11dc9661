package org.onecounter.hub.staff.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.StaffView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff in PostgreSQL. */
@Repository
class StaffPostgres {
    private static final String SELECT =
            "select staff_id, name, login, role, location_id, active, password_hash, pin_hash, version from staff";

    private final JdbcClient jdbc;

    StaffPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who logs in under a name, with the hash of the password. */
    record Login(StaffView staff, @Nullable String passwordHash) {}

    List<StaffView> all() {
        return jdbc.sql(SELECT + " order by name, staff_id").query(StaffPostgres::view).list();
    }

    Optional<StaffView> byId(UUID id) {
        return jdbc.sql(SELECT + " where staff_id = ?").param(id).query(StaffPostgres::view).optional();
    }

    List<StaffView> at(LocationId location) {
        return jdbc.sql(SELECT + " where (location_id = ? or location_id is null) and active and pin_hash is not null"
                        + " order by name, staff_id")
                .param(location.value())
                .query(StaffPostgres::view)
                .list();
    }

    Optional<Login> byLogin(String login) {
        return jdbc.sql(SELECT + " where staff_id = (select staff_id from staff_login where login_key = ?) and active")
                .param(key(login))
                .query((rows, n) -> new Login(view(rows, n), rows.getString("password_hash")))
                .optional();
    }

    /** False when the log-in is taken. */
    boolean insert(NewStaff person, @Nullable String passwordHash, @Nullable String pinHash) {
        int taken = jdbc.sql("insert into staff_login (login_key, staff_id) values (?, ?) on conflict do nothing")
                .params(key(person.login()), person.id())
                .update();
        if (taken == 0) {
            return false;
        }
        jdbc.sql("insert into staff (staff_id, name, login, role, password_hash, pin_hash, location_id)"
                        + " values (:id, :name, :login, :role, :password, :pin, :location)")
                .param("id", person.id())
                .param("name", person.name().strip())
                .param("login", person.login().strip())
                .param("role", person.role().name())
                .param("password", passwordHash)
                .param("pin", pinHash)
                .param("location", person.location() == null ? null : person.location().value())
                .update();
        return true;
    }

    /** Locks the people, in byte order of their ids, so that two changes of the last two owners cannot both win. */
    List<StaffView> lockOwnersAnd(List<UUID> ids) {
        return jdbc.sql(SELECT + " where staff_id in (:ids) or role = 'OWNER' order by staff_id for update")
                .param("ids", ids)
                .query(StaffPostgres::view)
                .list();
    }

    long update(StaffView to, @Nullable String passwordHash) {
        return jdbc.sql("update staff set name = :name, role = :role, location_id = :location, active = :active,"
                        + " password_hash = coalesce(:password, password_hash), pin_hash = :pin, version = version + 1"
                        + " where staff_id = :id returning version")
                .param("id", to.id())
                .param("name", to.name())
                .param("role", to.role().name())
                .param("location", to.location() == null ? null : to.location().value())
                .param("active", to.active())
                .param("password", passwordHash)
                .param("pin", to.pinHash())
                .query(Long.class)
                .single();
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static StaffView view(ResultSet rows, int n) throws SQLException {
        UUID location = rows.getObject("location_id", UUID.class);
        return new StaffView(
                rows.getObject("staff_id", UUID.class),
                rows.getString("name"),
                rows.getString("login"),
                Role.valueOf(rows.getString("role")),
                location == null ? null : new LocationId(location),
                rows.getBoolean("active"),
                rows.getString("password_hash") != null,
                rows.getString("pin_hash"),
                rows.getLong("version"));
    }
}
