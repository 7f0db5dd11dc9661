package org.onecounter.hub.uplink.internal;

import java.util.Map;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.pricing.PriceListRule;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.tills.TillView;
import org.onecounter.hub.tills.Tills;
import org.onecounter.hub.tills.Tills.Enrolment;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.uplink.EnrolAnswer;
import org.onecounter.sync.uplink.EnrolRequest;
import org.onecounter.sync.uplink.SessionAnswer;
import org.onecounter.sync.uplink.SessionRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a till comes in: once with its code, then with its key. */
@RestController
@Allows(value = Permission.TILL_DOOR, maxKiB = 8)
class EnrolHttp {
    private final Tills tills;
    private final Locations locations;
    private final PriceLists priceLists;
    private final TillSessions sessions;
    private final Clock clock;

    EnrolHttp(Tills tills, Locations locations, PriceLists priceLists, TillSessions sessions, Clock clock) {
        this.tills = tills;
        this.locations = locations;
        this.priceLists = priceLists;
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/uplink/v1/enrol")
    EnrolAnswer enrol(@RequestBody EnrolRequest request) {
        if (request.code() == null || request.publicKey() == null) {
            throw HttpRefusal.badInput("Unreadable", "What was sent cannot be read.");
        }
        return switch (tills.enrol(request.code(), request.publicKey(), request.software(), clock.now())) {
            case Enrolment.Enrolled(TillView till) -> answer(till);
            case Enrolment.Refused(Refusal refusal) ->
                throw new HttpRefusal(422, refusal.code(), refusal.sentence(), refusal.figures());
        };
    }

    private EnrolAnswer answer(TillView till) {
        LocationView at = locations.byId(till.location()).orElseThrow();
        String currency = priceLists.find(Prices.RETAIL).map(PriceListRule::currency).map(c -> c.code()).orElse("EUR");
        return new EnrolAnswer(
                till.id(),
                till.code(),
                new EnrolAnswer.Place(
                        at.id().value(), at.code(), at.name(), at.address(), at.territory(), at.zone(), currency, Prices.RETAIL),
                clock.now());
    }

    @PostMapping("/uplink/v1/session")
    SessionAnswer session(@RequestBody SessionRequest request) {
        if (request.till() == null) {
            throw HttpRefusal.badInput("Unreadable", "What was sent cannot be read.");
        }
        String challenge = request.challenge();
        byte[] signature = request.signature();
        if (challenge == null) {
            return sessions.challenge(request.till());
        }
        if (signature == null) {
            throw new HttpRefusal(401, "TillUnknown", "A challenge must come back signed.", Map.of());
        }
        return sessions.open(request.till(), challenge, signature);
    }
}
