package org.onecounter.till.uplink;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.Net;
import org.onecounter.sync.port.Randomness;
import org.onecounter.sync.uplink.EnrolAnswer;
import org.onecounter.sync.uplink.EnrolRequest;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.HubStatus;

/**
 * The till's link to its hub. Two threads: one sends the journal, one follows the feed; neither is ever waited for by a
 * sale. The hub's silence is noticed within two seconds, because an answer is due every second.
 */
public final class Uplink implements HubLink {
    private static final Logger LOG = System.getLogger(Uplink.class.getName());
    private static final Duration CONTACT_EVERY = Duration.ofSeconds(5);
    private static final Duration ENROL = Duration.ofSeconds(5);
    private static final String THROUGH = "uplink.through";

    private final URI hub;
    private final Identity identity;
    private final Lookup lookup;
    private final Clock clock;
    private final Randomness random;
    private final LinkState state;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closed;
    private volatile @Nullable Sending sending;
    private @Nullable HubNet net;
    private @Nullable Enrolment enrolment;

    private Uplink(URI hub, Identity identity, Lookup lookup, Clock clock, Randomness random) throws IOException {
        this.hub = hub;
        this.identity = identity;
        this.lookup = lookup;
        this.clock = clock;
        this.random = random;
        this.state = new LinkState(clock);
        this.enrolment = identity.enrolment().orElse(null);
    }

    /** Reads who the till is from its folder; says nothing to the hub before {@link #start}. */
    public static Uplink open(URI hub, Disk folder, Lookup lookup, Clock clock, Randomness random) throws IOException {
        return new Uplink(hub, Identity.open(folder), lookup, clock, random);
    }

    @Override
    public synchronized Optional<Enrolment> enrolment() {
        return Optional.ofNullable(enrolment);
    }

    @Override
    public PrivateKey key() {
        return identity.key();
    }

    @Override
    public synchronized Result<Enrolment> enrol(String code) {
        if (enrolment != null) {
            return Result.refused("AlreadyEnrolled", "This till is enrolled already.");
        }
        String typed = code.strip();
        int dot = typed.lastIndexOf('.');
        if (dot < 0 || !typed.substring(dot + 1).matches("[0-9a-fA-F]{16}")) {
            return Result.refused("EnrolmentRefused", "Type the whole code, with the sixteen digits behind the dot.");
        }
        HubTrust trust = HubTrust.pinned(typed.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
        try (HubNet first = new HubNet(hub, trust)) {
            EnrolRequest request = new EnrolRequest(typed, identity.publicKey(), "onecounter-till/1");
            EnrolAnswer answer = HubTalk.postOpen(first, "/uplink/v1/enrol", request, EnrolAnswer.class, ENROL);
            byte[] authority = trust.authority();
            if (authority == null) {
                throw new IOException("No certificate was shown");
            }
            Enrolment known = enrolment(answer);
            identity.enrolled(known, authority);
            enrolment = known;
            return Result.ok(known);
        } catch (TurnedAway away) {
            return Result.refused("EnrolmentRefused", away.sentence());
        } catch (javax.net.ssl.SSLException e) {
            LOG.log(Level.WARNING, "The hub's certificate was not taken: " + e.getMessage());
            return Result.refused("EnrolmentRefused", "The hub that answers is not the one this code was made by.");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The hub could not be reached: " + e.getMessage());
            return Result.refused("HubUnreachable", "The hub does not answer. Check that it runs and try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.refused("HubUnreachable", "The hub does not answer. Check that it runs and try again.");
        }
    }

    private static Enrolment enrolment(EnrolAnswer answer) {
        EnrolAnswer.Place at = answer.location();
        return new Enrolment(answer.tillId(), answer.tillCode(), new Enrolment.Shop(
                new LocationId(at.id()), at.code(), at.name(), at.address(), at.territory(), ZoneId.of(at.zone()),
                new CurrencyCode(at.currency()), at.priceList()));
    }

    /** Begins to talk, once the till is enrolled and its journal is open. */
    public synchronized void start(Journal journal) throws IOException {
        Enrolment known = enrolment;
        if (known == null || sending != null) {
            throw new IllegalStateException("A link starts once, after enrolment");
        }
        HubNet opened = new HubNet(hub, HubTrust.of(identity.authority()));
        net = opened;
        begin(opened, known, journal);
    }

    /** Begins to talk over any line. */
    void begin(Net over, Enrolment known, Journal journal) {
        HubTalk talk = new HubTalk(over, known.tillId(), identity.key());
        long through = lookup.mark(THROUGH).map(Long::parseLong).orElse(0L);
        Sending sender = new Sending(
                journal, talk, clock, through, () -> lookup.bundle().map(bundle -> bundle.root().hex()).orElse(null));
        Following follower = new Following(talk, lookup, known.shop().id().value());
        sending = sender;
        Thread.ofPlatform().daemon().name("uplink-send").start(() -> send(sender, follower));
        Thread.ofPlatform().daemon().name("uplink-follow").start(() -> follow(follower));
    }

    private void send(Sending sender, Following follower) {
        Backoff backoff = new Backoff(random);
        long contactDue = clock.nanos();
        long kept = sender.through();
        while (!closed) {
            Duration rest = CONTACT_EVERY;
            try {
                if (clock.nanos() - contactDue >= 0) {
                    follower.bundleInForce(sender.contact().bundle());
                    contactDue = clock.nanos() + CONTACT_EVERY.toNanos();
                }
                sender.sendAll();
                state.answered(sender.trouble());
                rest = sender.unsent() == 0 ? CONTACT_EVERY : backoff.next();
                if (sender.unsent() == 0) {
                    backoff.reset();
                }
            } catch (TurnedAway away) {
                state.answered(away.forNow() ? sender.trouble() : away.sentence());
                rest = backoff.next();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The hub did not answer", e);
                state.silent();
                contactDue = clock.nanos(); // whatever comes back may have lost its memory
                rest = backoff.next();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Sending failed and is tried again", e);
                rest = backoff.next();
            }
            kept = remember(sender, kept);
            tidy(sender);
            pause(rest);
        }
    }

    /** Notes up to where the hub holds everything, for a start without the hub. */
    private long remember(Sending sender, long kept) {
        long through = sender.through();
        if (through != kept) {
            lookup.keepMark(THROUGH, Long.toString(through));
            state.tell();
        }
        return through;
    }

    private static void tidy(Sending sender) {
        try {
            sender.tidy();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The journal could not be tidied: " + e.getMessage());
        }
    }

    private void follow(Following follower) {
        Backoff backoff = new Backoff(random);
        while (!closed) {
            try {
                follower.turn();
                state.heardFeed();
                if (state.answered(troubleOfSending())) {
                    wake(); // what waited while the hub was away goes at once
                }
                backoff.reset();
                continue;
            } catch (TurnedAway away) {
                state.answered(away.forNow() ? troubleOfSending() : away.sentence());
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The hub did not answer", e);
                state.silent();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "What the hub told could not be kept; it is asked again", e);
            }
            rest(backoff.next());
        }
    }

    private @Nullable String troubleOfSending() {
        Sending sender = sending;
        return sender == null ? null : sender.trouble();
    }

    /** Sleeps, but not when there is something to send. */
    private void pause(Duration rest) {
        try {
            boolean woken = wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
            if (woken) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public HubStatus status() {
        Sending sender = sending;
        return state.status(sender == null ? 0 : sender.unsent());
    }

    @Override
    public boolean isDurable(UUID epoch, long seq) {
        Sending sender = sending;
        return sender != null && sender.isDurable(epoch, seq);
    }

    @Override
    public void onChange(Runnable listener) {
        state.listen(listener);
    }

    @Override
    public void wake() {
        wake.release();
    }

    @Override
    public synchronized void close() {
        closed = true;
        wake.release();
        if (net != null) {
            net.close();
        }
    }
}
