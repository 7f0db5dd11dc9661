package org.onecounter.hub.uplink.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.facts.FactStore;
import org.onecounter.hub.facts.TillChain;
import org.onecounter.hub.facts.TillHead;
import org.onecounter.hub.feed.Cursor;
import org.onecounter.hub.feed.Feed;
import org.onecounter.hub.flows.HubBusy;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.hub.tills.TillContact;
import org.onecounter.hub.tills.TillState;
import org.onecounter.hub.tills.TillView;
import org.onecounter.hub.tills.Tills;
import org.onecounter.hub.uplink.internal.Arrivals.Arrival;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.uplink.ContactAnswer;
import org.onecounter.sync.uplink.ContactRequest;
import org.onecounter.sync.uplink.FactsAnswer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a till says where it stands, hears what the hub holds, and sends its records from there. */
@RestController
@Allows(Permission.TILL_TALK)
class RecordsHttp {
    private static final Duration CONTACTS_KEPT_EVERY = Duration.ofSeconds(5);
    private final FactStore facts;
    private final Intake intake;
    private final Tills tills;
    private final RuleBundles bundles;
    private final Feed feed;
    private final ForgedRecords forgeries;
    private final Clock clock;
    private final Map<UUID, LastContact> contacts = new ConcurrentHashMap<>();

    private record LastContact(UUID epoch, long unsent, long keptAt) {}

    RecordsHttp(FactStore facts, Intake intake, Tills tills, RuleBundles bundles, Feed feed, ForgedRecords forgeries, Clock clock) {
        this.facts = facts;
        this.intake = intake;
        this.tills = tills;
        this.bundles = bundles;
        this.feed = feed;
        this.forgeries = forgeries;
        this.clock = clock;
    }

    @PostMapping("/uplink/v1/contact")
    @Allows(value = Permission.TILL_TALK, maxKiB = 8)
    ContactAnswer contact(@RequestBody ContactRequest said, HttpServletRequest request) {
        if (said.epoch() == null || said.now() == null) {
            throw HttpRefusal.badInput("Unreadable", "What was sent cannot be read.");
        }
        TillView till = TillSessions.till(request);
        keep(till, said);
        Cursor head = feed.head();
        TillHead held = facts.head(new TillChain(till.id(), said.epoch())).orElse(null);
        return new ContactAnswer(
                said.epoch(),
                held == null ? 0 : held.seq(),
                held == null ? "" : Hashes.hex(held.hash()),
                till.state() == TillState.FENCED,
                clock.now(),
                bundles.current().root().hex(),
                head.epoch(),
                head.position());
    }

    /** Tills call every second; the table hears of it less often, unless there is something new to see. */
    private void keep(TillView till, ContactRequest said) {
        LastContact last = contacts.get(till.id());
        if (last != null
                && last.unsent == said.unsent()
                && last.epoch.equals(said.epoch())
                && clock.nanos() - last.keptAt < CONTACTS_KEPT_EVERY.toNanos()) {
            return;
        }
        contacts.put(till.id(), new LastContact(said.epoch(), said.unsent(), clock.nanos()));
        long skew = Duration.between(clock.now(), said.now()).toMillis();
        tills.contacts(List.of(new TillContact(
                till.id(), clock.now(), Math.max(0, said.unsent()), skew, root(said.bundle()), said.software())));
    }

    private static byte @Nullable [] root(@Nullable String hex) {
        if (hex == null) {
            return null;
        }
        try {
            return Hashes.unhex(hex);
        } catch (IllegalArgumentException e) {
            throw HttpRefusal.badInput("Unreadable", "What was sent cannot be read.");
        }
    }

    /** Body: frames, end to end, in the order of the journal. */
    @PostMapping(path = "/uplink/v1/facts", consumes = "application/octet-stream")
    @Allows(value = Permission.TILL_TALK, maxKiB = 2_048)
    FactsAnswer facts(@RequestBody byte[] body, HttpServletRequest request) {
        TillView till = TillSessions.till(request);
        byte[] publicKey = till.publicKey();
        if (publicKey == null) {
            throw new HttpRefusal(401, "TillUnknown", "This till is not known here by that key. Enrol it again.", Map.of());
        }
        List<Arrival> arrivals = check(body, till, Signing.publicKey(publicKey));
        if (arrivals.isEmpty()) {
            throw HttpRefusal.badInput("FramesBroken", "No whole record stands at the beginning of what was sent.");
        }
        return answer(till, arrivals);
    }

    private List<Arrival> check(byte[] body, TillView till, PublicKey key) {
        LastContact last = contacts.get(till.id());
        TillHead head = last == null ? null : facts.head(new TillChain(till.id(), last.epoch)).orElse(null);
        Origin.Till place = head == null ? null : new Origin.Till(till.id(), head.chain().epoch(), head.seq(), Hashes.zero());
        return Arrivals.check(body, till.id(), till.location().value(), key, place, head == null ? null : head.hash());
    }

    private FactsAnswer answer(TillView till, List<Arrival> arrivals) {
        List<Fact> signed = arrivals.stream()
                .filter(Arrival.Signed.class::isInstance)
                .map(arrival -> ((Arrival.Signed) arrival).fact())
                .toList();
        List<FactAnswer> taken = signed.isEmpty() ? List.of() : take(signed);
        List<FactAnswer> answers = new ArrayList<>(arrivals.size());
        List<UUID> forged = new ArrayList<>();
        int next = 0;
        for (Arrival arrival : arrivals) {
            if (arrival instanceof Arrival.Forged(UUID id, var frame)) {
                forged.add(id);
                answers.add(new FactAnswer(id, Outcome.REFUSED, "Forged", "The till did not sign this record."));
            } else {
                answers.add(taken.get(next++));
            }
        }
        forgeries.tell(till.id(), forged);
        if (!signed.isEmpty() && signed.getLast().envelope().origin() instanceof Origin.Till last) {
            long durable = facts.head(new TillChain(till.id(), last.epoch())).map(TillHead::seq).orElse(0L);
            return new FactsAnswer(answers, last.epoch(), durable);
        }
        return new FactsAnswer(answers, null, 0);
    }

    private List<FactAnswer> take(List<Fact> signed) {
        try {
            return intake.acceptAll(signed, Lane.TILL);
        } catch (HubBusy busy) {
            throw new HttpRefusal(503, "HubBusy", "The hub cannot take records now; nothing was lost. Send them again.", Map.of());
        }
    }
}
