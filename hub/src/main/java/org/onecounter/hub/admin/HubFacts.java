package org.onecounter.hub.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.flows.HubBusy;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.stereotype.Component;

/** Writes down what a person does here as a fact of the hub, and gives it to the intake like any other (I-28). */
@Component
class HubFacts {
    private final Intake intake;
    private final Locations locations;
    private final Clock clock;
    private final Ids ids;

    HubFacts(Intake intake, Locations locations, Clock clock, Ids ids) {
        this.intake = intake;
        this.locations = locations;
        this.clock = clock;
        this.ids = ids;
    }

    /** Answers after the commit; throws the intake's refusal as 409, and 503 when nothing could be kept. */
    void write(FactBody body, Caller caller, @Nullable LocationId location) {
        Instant now = clock.now();
        Envelope envelope = Envelope.of(
                ids.next(),
                new Origin.Hub(),
                caller.actor(),
                null,
                location == null ? null : location.value(),
                now,
                LocalDate.ofInstant(now, zone(location)),
                Kernel.VERSION,
                null,
                body);
        try {
            Refusals.taken(intake.accept(Fact.of(envelope), Lane.WEB));
        } catch (HubBusy busy) {
            throw new HttpRefusal(503, "HubBusy", String.valueOf(busy.getMessage()), java.util.Map.of());
        }
    }

    private ZoneId zone(@Nullable LocationId location) {
        return location == null
                ? ZoneOffset.UTC
                : locations.byId(location).map(LocationView::zone).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }
}
