package org.onecounter.till.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.StaffRefused;
import org.onecounter.sync.fact.StaffSignedIn;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.StaffRow;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.platform.Session.Person;

/** Who may stand at this till. Success and failure are both records; one try at a time, for the lock must see each failure. */
public final class SignIn {

    private final Lookup lookup;
    private final Recorder recorder;
    private final PinLocks locks;

    public SignIn(Lookup lookup, Recorder recorder, Clock clock) {
        this.lookup = lookup;
        this.recorder = recorder;
        this.locks = new PinLocks(clock);
    }

    /** Learns from a record of the journal, at the start. */
    public synchronized void saw(FactBody body, Instant at) {
        locks.saw(body, at);
    }

    /** Checks a PIN; refuses UnknownStaff, WrongPin and PinLocked. While locked even the right PIN is not looked at. */
    public synchronized Person signIn(@Nullable String staffId, @Nullable String login, String pin) {
        StaffRow person = find(staffId, login);
        Duration left = locks.left(person.id());
        if (!left.isZero()) {
            throw locked(person, left);
        }
        String hash = person.pinHash();
        if (hash != null && pin.length() <= 32 && PinHash.matches(pin, hash)) {
            record(person, new StaffSignedIn(person.id()));
            return new Person(person.id().toString(), person.name(), person.role());
        }
        int failures = locks.failures(person.id()) + 1;
        record(person, new StaffRefused(person.id(), failures, locks.lockedUntil(failures)));
        Duration wait = locks.left(person.id());
        if (!wait.isZero()) {
            throw locked(person, wait);
        }
        throw new Problem(401, Refusal.of("WrongPin", "That PIN is not right.", "left", PinLocks.FREE_FAILURES + 1 - failures));
    }

    private void record(StaffRow person, FactBody body) {
        locks.saw(body, recorder.record(person.id().toString(), body).at());
    }

    private StaffRow find(@Nullable String staffId, @Nullable String login) {
        return lookup.staff().stream()
                .filter(StaffRow::active)
                .filter(row -> staffId != null ? row.id().equals(uuid(staffId)) : login != null && isNamed(row, login))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "UnknownStaff", "Nobody of that name works at this till."));
    }

    private static boolean isNamed(StaffRow row, String login) {
        String name = row.login() == null ? row.name() : row.login();
        return name.toLowerCase(Locale.ROOT).equals(login.strip().toLowerCase(Locale.ROOT));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "BadRequest", "staffId is not an id.");
        }
    }

    private static Problem locked(StaffRow person, Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        return new Problem(429, Refusal.of(
                "PinLocked", "Too many wrong PINs for " + person.name() + ". Try again in " + words(seconds) + ".", "seconds", seconds));
    }

    private static String words(long seconds) {
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
