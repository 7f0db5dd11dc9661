package org.onecounter.hub.locations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.LocationView.PlaceView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.platform.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Locations in PostgreSQL. */
@Repository
class LocationsPostgres implements Locations {
    private static final String SELECT =
            "select location_id, code, name, kind, territory, zone, address, sells_online from location";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    LocationsPostgres(JdbcClient jdbc, Outbox outbox, Audit audit, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public List<LocationView> all() {
        Map<UUID, List<PlaceView>> places = places();
        return jdbc.sql(SELECT + " where closed_at is null order by rank, code")
                .query((rows, n) -> view(rows, places))
                .list();
    }

    @Override
    public Optional<LocationView> byId(LocationId id) {
        return jdbc.sql(SELECT + " where location_id = ?").param(id.value())
                .query((rows, n) -> view(rows, places())).optional();
    }

    @Override
    public Optional<LocationView> byCode(String code) {
        return jdbc.sql(SELECT + " where location_id = (select location_id from location_code where code = ?)")
                .param(code.strip().toUpperCase(Locale.ROOT))
                .query((rows, n) -> view(rows, places())).optional();
    }

    private Map<UUID, List<PlaceView>> places() {
        Map<UUID, List<PlaceView>> all = new HashMap<>();
        jdbc.sql("select location_id, place, name, pick_rank from place order by location_id, pick_rank, place")
                .query(rows -> {
                    all.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new PlaceView(rows.getString(2), rows.getString(3), rows.getInt(4)));
                });
        return all;
    }

    private LocationView view(ResultSet rows, Map<UUID, List<PlaceView>> places) throws SQLException {
        UUID id = rows.getObject("location_id", UUID.class);
        return new LocationView(
                new LocationId(id),
                rows.getString("code"),
                rows.getString("name"),
                LocationKind.valueOf(rows.getString("kind")),
                rows.getString("territory"),
                rows.getString("zone"),
                List.of(json.readValue(rows.getString("address"), String[].class)),
                rows.getBoolean("sells_online"),
                List.copyOf(places.getOrDefault(id, List.of())));
    }

    @Override
    public void add(List<LocationView> locations, String actor) {
        transaction.executeWithoutResult(status -> locations.forEach(location -> add(location, actor)));
        outbox.committed();
    }

    private void add(LocationView location, String actor) {
        UUID id = location.id().value();
        String code = location.code().strip().toUpperCase(Locale.ROOT);
        int taken = jdbc.sql("insert into location_code (code, location_id) values (?, ?) on conflict do nothing")
                .params(code, id).update();
        if (taken == 0) {
            return;
        }
        jdbc.sql("insert into location (location_id, code, name, kind, territory, zone, address, sells_online, rank)"
                        + " values (:id, :code, :name, :kind, :territory, :zone, :address::jsonb, :online,"
                        + " (select count(*) from location))")
                .param("id", id)
                .param("code", code)
                .param("name", location.name())
                .param("kind", location.kind().name())
                .param("territory", location.territory())
                .param("zone", location.zone())
                .param("address", json.writeValueAsString(location.address()))
                .param("online", location.sellsOnline())
                .update();
        for (PlaceView place : location.places()) {
            jdbc.sql("insert into place (location_id, place, name, pick_rank) values (?, ?, ?, ?)")
                    .params(id, place.place(), place.name(), place.pickRank()).update();
        }
        audit.write(actor, "LocationAdded", "location:" + id, "code", code);
        outbox.append(List.of(
                new OutboxEvent("location", id, 1, "LocationChanged", "{\"locationId\":\"" + id + "\"}")));
    }
}
