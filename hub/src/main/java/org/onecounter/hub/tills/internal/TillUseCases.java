package org.onecounter.hub.tills.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.platform.Audit;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.tls.LocalAuthority;
import org.onecounter.hub.tills.Invitation;
import org.onecounter.hub.tills.NewTill;
import org.onecounter.hub.tills.TillContact;
import org.onecounter.hub.tills.TillState;
import org.onecounter.hub.tills.TillView;
import org.onecounter.hub.tills.Tills;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Randomness;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites, enrols and distrusts tills, each act with its audit row and its event in one transaction. */
@Service
class TillUseCases implements Tills {
    private static final Duration CODE_LIFE = Duration.ofHours(1);

    private final TillsPostgres store;
    private final LocalAuthority authority;
    private final Clock clock;
    private final Randomness randomness;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TillUseCases(TillsPostgres store, LocalAuthority authority, Clock clock, Randomness randomness, Outbox outbox,
            Audit audit, TransactionTemplate transaction) {
        this.store = store;
        this.authority = authority;
        this.clock = clock;
        this.randomness = randomness;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public List<TillView> all() {
        return store.all();
    }

    @Override
    public Optional<TillView> byId(UUID id) {
        return store.byId(id);
    }

    @Override
    public List<Invitation> invite(List<NewTill> tills, String actor) {
        List<Invitation> invitations = inOne(() -> tills.stream()
                .map(till -> {
                    store.insert(till);
                    audit.write(actor, "TillInvited", "till:" + till.id(), "name", till.name());
                    tell(till.id(), TillState.INVITED);
                    return code(till.id());
                })
                .toList());
        return invitations;
    }

    @Override
    public Invitation newCode(UUID till, String actor) {
        return inOne(() -> {
            TillView known = store.byId(till).orElseThrow(HttpRefusal::notFound);
            if (known.state() == TillState.REVOKED || known.state() == TillState.FENCED) {
                throw HttpRefusal.conflict("TillDistrusted", "This till is not trusted; it gets no code.");
            }
            audit.write(actor, "TillCodeMade", "till:" + till);
            return code(till);
        });
    }

    private Invitation code(UUID till) {
        String code = EnrolmentCodes.make(randomness);
        Instant expiresAt = clock.now().plus(CODE_LIFE);
        store.insertCode(EnrolmentCodes.hash(code), till, expiresAt);
        return new Invitation(till, code + "." + authority.fingerprint(), expiresAt);
    }

    @Override
    public Enrolment enrol(String code, byte[] publicKey, @Nullable String software, Instant at) {
        if (!isEd25519(publicKey)) {
            return refused("KeyUnreadable", "The till's key cannot be read.");
        }
        return inOne(() -> {
            Optional<UUID> till = store.spend(EnrolmentCodes.hash(code), at);
            if (till.isEmpty() || !store.enrol(till.get(), publicKey, software, at)) {
                return refused("CodeUnknown", "This code is mistyped, used already or too old. Ask for a new one.");
            }
            audit.write("till:" + till.get(), "TillEnrolled", "till:" + till.get());
            tell(till.get(), TillState.ENROLLED);
            return new Enrolment.Enrolled(store.byId(till.get()).orElseThrow());
        });
    }

    private static Enrolment refused(String code, String sentence) {
        return new Enrolment.Refused(new Refusal(code, sentence, Map.of()));
    }

    private static boolean isEd25519(byte[] key) {
        try {
            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public void contacts(List<TillContact> contacts) {
        store.contacts(contacts);
    }

    @Override
    public void revoke(UUID till, String why, String actor) {
        move(till, Set.of(TillState.INVITED, TillState.ENROLLED, TillState.FENCED), TillState.REVOKED, "TillRevoked", why, actor);
    }

    @Override
    public void trust(UUID till, String why, String actor) {
        move(till, Set.of(TillState.FENCED), TillState.ENROLLED, "TillTrusted", why, actor);
    }

    private void move(UUID till, Set<TillState> from, TillState to, String act, String why, String actor) {
        inOne(() -> {
            if (!store.move(till, from, to)) {
                throw store.byId(till).isEmpty()
                        ? HttpRefusal.notFound()
                        : HttpRefusal.conflict("TillStateOther", "The till is in another state by now; look again.");
            }
            audit.write(actor, act, "till:" + till, "why", why);
            tell(till, to);
            return to;
        });
    }

    private <T> T inOne(java.util.function.Supplier<T> work) {
        T done = java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
        outbox.committed();
        return done;
    }

    private void tell(UUID till, TillState state) {
        long version = store.byId(till).map(TillView::version).orElse(0L);
        outbox.append(List.of(new OutboxEvent("till", till, version, "TillChanged",
                "{\"tillId\":\"" + till + "\",\"state\":\"" + state + "\"}")));
    }
}
