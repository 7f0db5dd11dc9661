package org.onecounter.till.uplink;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.platform.HubStatus;

/** Whether the hub answers, since when, and what it said last; tells its listeners of every change. */
final class LinkState {
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean online;
    private Instant since;
    private @Nullable Instant feedAt;
    private @Nullable String trouble;

    LinkState(Clock clock) {
        this.clock = clock;
        this.since = clock.now();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** The hub answered; the sentence says what it turned away, if anything. True when it had been silent. */
    boolean answered(@Nullable String nowTrouble) {
        return set(true, nowTrouble);
    }

    void silent() {
        set(false, trouble);
    }

    private boolean set(boolean nowOnline, @Nullable String nowTrouble) {
        boolean changed;
        boolean turned;
        synchronized (this) {
            turned = online != nowOnline;
            changed = online != nowOnline || !Objects.equals(trouble, nowTrouble);
            if (turned) {
                since = clock.now();
            }
            online = nowOnline;
            trouble = nowTrouble;
        }
        if (changed) {
            tell();
        }
        return turned;
    }

    synchronized void heardFeed() {
        feedAt = clock.now();
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    synchronized HubStatus status(long unsent) {
        return new HubStatus(online, since, unsent, feedAt, trouble);
    }
}
