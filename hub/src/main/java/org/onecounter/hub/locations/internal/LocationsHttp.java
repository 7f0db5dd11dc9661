package org.onecounter.hub.locations.internal;

import java.util.List;
import java.util.UUID;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.LocationView.PlaceView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Locations at the admin face. */
@RestController
class LocationsHttp {
    private final Locations locations;

    record Row(UUID id, String code, String name, String kind, String kindName, String territory, String zone,
            List<String> address, boolean sellsOnline, List<PlaceView> places) {}

    record Rows(List<Row> rows) {}

    LocationsHttp(Locations locations) {
        this.locations = locations;
    }

    @GetMapping("/api/v1/locations")
    @Allows(Permission.LOCATIONS_READ)
    Rows locations(Caller caller) {
        return new Rows(locations.all().stream().filter(l -> caller.sees(l.id())).map(LocationsHttp::row).toList());
    }

    private static Row row(LocationView l) {
        return new Row(l.id().value(), l.code(), l.name(), l.kind().name(), l.kind().title(), l.territory(), l.zone(),
                l.address(), l.sellsOnline(), l.places());
    }
}
