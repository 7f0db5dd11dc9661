package org.onecounter.hub.uplink.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.CallerSource;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.tills.TillState;
import org.onecounter.hub.tills.TillView;
import org.onecounter.hub.tills.Tills;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Randomness;
import org.onecounter.sync.uplink.SessionAnswer;
import org.springframework.stereotype.Component;

/**
 * Who talks at the uplink. A till proves its own key on a challenge that is good once and for half a minute; its token
 * lives in memory only, so a restarted hub asks every till again and learns anew where it stands. A revoked till is out
 * within two seconds (attack 34).
 */
@Component
class TillSessions implements CallerSource {
    private static final String TILL = TillSessions.class.getName();
    private static final int MOST_CHALLENGES = 10_000;
    private static final Duration CHALLENGE_LIFE = Duration.ofSeconds(30);
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final Duration VIEW_LIFE = Duration.ofSeconds(1);

    private final Tills tills;
    private final Clock clock;
    private final Randomness randomness;
    private final Map<String, Challenge> challenges = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Challenge(UUID till, long until) {}

    private record Session(UUID till, long until) {}

    private record Known(@Nullable TillView view, long until) {}

    TillSessions(Tills tills, Clock clock, Randomness randomness) {
        this.tills = tills;
        this.clock = clock;
        this.randomness = randomness;
    }

    /** A challenge for a till; also for one that is not known, so that nobody learns which are. */
    SessionAnswer challenge(UUID till) {
        challenges.values().removeIf(challenge -> challenge.until < clock.nanos());
        if (challenges.size() >= MOST_CHALLENGES) {
            throw new HttpRefusal(429, "TooManyCalls", "Too many tills ask at once. Please wait a little.", Map.of());
        }
        String challenge = secret();
        challenges.put(challenge, new Challenge(till, clock.nanos() + CHALLENGE_LIFE.toNanos()));
        return new SessionAnswer(challenge, null, null);
    }

    /** A token for a till that signed its challenge with its key. */
    SessionAnswer open(UUID till, String challenge, byte[] signature) {
        Challenge asked = challenges.remove(challenge);
        boolean fresh = asked != null && asked.till.equals(till) && asked.until >= clock.nanos();
        TillView view = fresh ? tills.byId(till).orElse(null) : null;
        if (view == null || !mayTalk(view) || !signed(view, challenge, signature)) {
            throw new HttpRefusal(401, "TillUnknown", "This till is not known here by that key. Enrol it again.", Map.of());
        }
        sessions.values().removeIf(session -> session.until < clock.nanos());
        String token = secret();
        sessions.put(key(token), new Session(till, clock.nanos() + TOKEN_LIFE.toNanos()));
        return new SessionAnswer(null, token, TOKEN_LIFE.toSeconds());
    }

    private static boolean signed(TillView till, String challenge, byte[] signature) {
        byte[] publicKey = till.publicKey();
        return publicKey != null
                && Signing.verify(Signing.publicKey(publicKey), SessionAnswer.toSign(challenge), signature);
    }

    private static boolean mayTalk(TillView till) {
        return till.state() == TillState.ENROLLED || till.state() == TillState.FENCED;
    }

    private String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(32));
    }

    private static String key(String token) { // the map holds no token, so a heap dump gives none away
        return Hashes.hex(Hashes.sha256(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public Face face() {
        return Face.UPLINK;
    }

    @Override
    public @Nullable Caller caller(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Session session = header != null && header.startsWith("Bearer ") ? sessions.get(key(header.substring(7))) : null;
        if (session == null || session.until < clock.nanos()) {
            return null;
        }
        TillView till = view(session.till).filter(TillSessions::mayTalk).orElse(null);
        if (till == null) {
            return null;
        }
        request.setAttribute(TILL, till);
        return new Caller("till:" + till.id(), till.code(), null, null, EnumSet.of(Permission.TILL_TALK), till.location());
    }

    private Optional<TillView> view(UUID till) {
        Known cached = known.get(till);
        if (cached == null || cached.until < clock.nanos()) {
            cached = new Known(tills.byId(till).orElse(null), clock.nanos() + VIEW_LIFE.toNanos());
            known.put(till, cached);
        }
        return Optional.ofNullable(cached.view);
    }

    /** The till behind a request that was let in. */
    static TillView till(HttpServletRequest request) {
        return (TillView) request.getAttribute(TILL);
    }

    /** The same, for what a fenced till is not given until a person has decided. */
    static TillView trusted(HttpServletRequest request) {
        TillView till = till(request);
        if (till.state() == TillState.FENCED) {
            throw new HttpRefusal(403, "TillFenced", "This till has two histories; a person must decide first.", Map.of());
        }
        return till;
    }
}
