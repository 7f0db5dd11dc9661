package org.onecounter.till.platform;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onecounter.sync.port.Randomness;

/** The screens that visit this till, by cookie; the oldest visit is forgotten when there are too many. */
public final class Sessions {

    private static final int MOST = 500;
    private static final int BYTES = 18;
    private final Randomness random;
    private final Map<String, Session> open = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    });

    public Sessions(Randomness random) {
        this.random = random;
    }

    public Optional<Session> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    public Session start() {
        byte[] bytes = new byte[BYTES];
        random.fill(bytes);
        Session session = new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        open.put(session.id(), session);
        return session;
    }

    /** A new id for the same person, so that an id known before signing in is worth nothing after it (attack 26). */
    public Session rotate(Session session) {
        open.remove(session.id());
        Session next = start();
        Session.Person person = session.person();
        if (person != null) {
            next.signIn(person);
        }
        return next;
    }
}
