package org.onecounter.hub.flows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.security.LoginGuard;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.Staff;
import org.onecounter.hub.staff.StaffChange;
import org.onecounter.hub.staff.StaffView;
import org.onecounter.sync.port.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff at the admin face, with the names of their locations. */
@RestController
class StaffHttp {
    private final Staff staff;
    private final Locations locations;
    private final LoginGuard guard;
    private final Ids ids;

    record Row(UUID id, String name, String login, Role role, String roleName, AtLocation.@Nullable Named location,
            boolean active, boolean hasPin, boolean hasPassword, @Nullable Instant lockedUntil, long version) {}

    record Rows(List<Row> rows) {}

    record Hired(String name, String login, @Nullable String role, @Nullable String location, @Nullable String password,
            @Nullable String pin) {}

    /** {@code location} is an id or a code; the empty text means every location. */
    record Changed(@Nullable String name, @Nullable String role, @Nullable String location, @Nullable Boolean active,
            @Nullable String password, @Nullable String pin) {}

    StaffHttp(Staff staff, Locations locations, LoginGuard guard, Ids ids) {
        this.staff = staff;
        this.locations = locations;
        this.guard = guard;
        this.ids = ids;
    }

    @GetMapping("/api/v1/staff")
    @Allows(Permission.STAFF_READ)
    Rows all(Caller caller) {
        List<LocationView> known = locations.all();
        return new Rows(staff.all().stream()
                .filter(s -> caller.sees(s.location()) || s.id().equals(caller.staffId()))
                .map(s -> row(s, known))
                .toList());
    }

    @PostMapping("/api/v1/staff")
    @ResponseStatus(HttpStatus.CREATED)
    @Allows(value = Permission.STAFF_MANAGE, maxKiB = 8)
    Row add(@RequestBody Hired typed, Caller caller) {
        UUID id = ids.next();
        staff.add(List.of(new NewStaff(id, String.valueOf(typed.name()), String.valueOf(typed.login()),
                role(typed.role()), at(typed.location()), blankIsNone(typed.password()), blankIsNone(typed.pin()))),
                caller.actor());
        return one(id);
    }

    @PatchMapping("/api/v1/staff/{id}")
    @Allows(value = Permission.STAFF_MANAGE, maxKiB = 8)
    Row change(@PathVariable UUID id, @RequestBody Changed typed, Caller caller) {
        boolean everywhere = typed.location() != null && typed.location().isBlank();
        staff.change(List.of(new StaffChange(id, typed.name(), typed.role() == null ? null : role(typed.role()),
                at(typed.location()), everywhere, typed.active(), blankIsNone(typed.password()),
                blankIsNone(typed.pin()))), caller.actor());
        return one(id);
    }

    private Row one(UUID id) {
        return row(staff.byId(id).orElseThrow(HttpRefusal::notFound), locations.all());
    }

    private Row row(StaffView s, List<LocationView> known) {
        LocationId at = s.location();
        return new Row(s.id(), s.name(), s.login(), s.role(), s.role().title(),
                at == null ? null : AtLocation.named(at, known), s.active(), s.pinHash() != null, s.hasPassword(),
                guard.lockedUntil(s.login()), s.version());
    }

    private static Role role(@Nullable String typed) {
        for (Role role : Role.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        throw HttpRefusal.badInput("BadRole", "A role is one of CASHIER, SHOP_MANAGER, ACCOUNTANT, OWNER.");
    }

    private @Nullable LocationId at(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : AtLocation.location(typed, locations).id();
    }

    private static @Nullable String blankIsNone(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
