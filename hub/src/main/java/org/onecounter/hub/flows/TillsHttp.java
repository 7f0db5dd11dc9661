package org.onecounter.hub.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.tills.Invitation;
import org.onecounter.hub.tills.NewTill;
import org.onecounter.hub.tills.TillState;
import org.onecounter.hub.tills.TillView;
import org.onecounter.hub.tills.Tills;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tills at the admin face: how they are, their codes, and whether they are trusted. */
@RestController
class TillsHttp {
    private static final Duration SILENT_AFTER = Duration.ofSeconds(45);
    private static final int LONGEST = 60;

    private final Tills tills;
    private final Locations locations;
    private final ObjectProvider<TillFigures> figures;
    private final Clock clock;
    private final Ids ids;

    record Row(UUID id, String code, String name, AtLocation.Named location, TillState state, String health,
            String sentence, @Nullable Instant lastContact, @Nullable Long unsent, @Nullable Long clockSkewMs,
            @Nullable Boolean bundleCurrent, @Nullable String software, TillFigures.@Nullable Head head, int epochs,
            long salesToday) {}

    record Rows(List<Row> rows) {}

    record Invited(@Nullable String name, @Nullable String location) {}

    record Why(@Nullable String why) {}

    TillsHttp(Tills tills, Locations locations, ObjectProvider<TillFigures> figures, Clock clock, Ids ids) {
        this.tills = tills;
        this.locations = locations;
        this.figures = figures;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/api/v1/tills")
    @Allows(Permission.TILLS_READ)
    Rows all(Caller caller) {
        List<LocationView> known = locations.all();
        List<TillView> seen = tills.all().stream().filter(t -> caller.sees(t.location())).toList();
        TillFigures more = figures.getIfAvailable();
        Map<UUID, TillFigures.Figure> of =
                more == null ? Map.of() : more.of(seen.stream().map(TillView::id).toList());
        return new Rows(seen.stream().map(t -> row(t, known, of.get(t.id()))).toList());
    }

    @PostMapping("/api/v1/tills")
    @ResponseStatus(HttpStatus.CREATED)
    @Allows(value = Permission.TILLS_MANAGE, maxKiB = 8)
    Invitation invite(@RequestBody Invited typed, Caller caller) {
        String name = typed.name() == null ? "" : typed.name().strip();
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw HttpRefusal.badInput("BadName", "A till's name has 1 to " + LONGEST + " characters on one line.");
        }
        LocationView at = AtLocation.location(String.valueOf(typed.location()), locations);
        caller.mustSee(at.id());
        return tills.invite(List.of(new NewTill(ids.next(), name, at.id())), caller.actor()).getFirst();
    }

    @PostMapping("/api/v1/tills/{id}/code")
    @Allows(Permission.TILLS_MANAGE)
    Invitation code(@PathVariable UUID id, Caller caller) {
        mine(id, caller);
        return tills.newCode(id, caller.actor());
    }

    @PostMapping("/api/v1/tills/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allows(value = Permission.TILLS_MANAGE, maxKiB = 8)
    void revoke(@PathVariable UUID id, @RequestBody Why typed, Caller caller) {
        mine(id, caller);
        tills.revoke(id, why(typed), caller.actor());
    }

    @PostMapping("/api/v1/tills/{id}/trust")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allows(value = Permission.TILLS_MANAGE, maxKiB = 8)
    void trust(@PathVariable UUID id, @RequestBody Why typed, Caller caller) {
        mine(id, caller);
        tills.trust(id, why(typed), caller.actor());
    }

    private void mine(UUID id, Caller caller) {
        caller.mustSee(tills.byId(id).orElseThrow(HttpRefusal::notFound).location());
    }

    private static String why(Why typed) {
        String why = typed.why() == null ? "" : typed.why().strip();
        if (why.isEmpty() || why.length() > 500) {
            throw HttpRefusal.badInput("ReasonMissing", "Please write down why.");
        }
        return why;
    }

    private Row row(TillView t, List<LocationView> known, TillFigures.@Nullable Figure figure) {
        String health = health(t);
        return new Row(t.id(), t.code(), t.name(), AtLocation.named(t.location(), known), t.state(), health,
                sentence(health, t), t.lastContact(), t.unsent(), t.clockSkewMs(),
                figure == null ? null : figure.bundleCurrent(), t.software(), figure == null ? null : figure.head(),
                figure == null ? 0 : figure.epochs(), figure == null ? 0 : figure.salesToday());
    }

    private String health(TillView t) {
        return switch (t.state()) {
            case INVITED -> "WAITING";
            case FENCED, REVOKED -> "STOPPED";
            case ENROLLED -> {
                Instant last = t.lastContact();
                yield last != null && last.isAfter(clock.now().minus(SILENT_AFTER)) ? "ONLINE" : "SILENT";
            }
        };
    }

    private static String sentence(String health, TillView t) {
        Long unsent = t.unsent();
        return switch (health) {
            case "WAITING" -> "Waiting for its code to be typed in.";
            case "STOPPED" -> t.state() == TillState.FENCED
                    ? "Its history forked: what it sends is kept, and somebody must look."
                    : "Its trust was taken away.";
            case "ONLINE" -> unsent == null || unsent == 0 ? "Connected; everything has arrived." : "Connected; sending " + unsent + ".";
            default -> "Not heard of; it goes on selling and sends later.";
        };
    }
}
