package org.onecounter.till;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.port.Ids;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.SellingLocked;
import org.onecounter.till.platform.Enrolment.Shop;
import org.onecounter.till.platform.Recorder;

/** Gives facts their envelope and the journal's place, and waits until they are on the disk. */
final class JournalRecorder implements Recorder {

    private final Shop shop;
    private final Ids ids;
    private final Runnable afterwards;
    private volatile @Nullable Journal journal;

    JournalRecorder(Shop shop, Ids ids, Runnable afterwards) {
        this.shop = shop;
        this.ids = ids;
        this.afterwards = afterwards;
    }

    /** From now on records go here; before, the rooms only learn what the journal already holds. */
    void writeTo(Journal opened) {
        journal = opened;
    }

    private Journal journal() {
        return Objects.requireNonNull(journal, "the journal is not open yet");
    }

    @Override
    public Recorded record(String actor, @Nullable String bundle, Function<Place, FactBody> body) {
        UUID id = ids.next();
        try {
            Recorded recorded = recorded(journal().append(place -> {
                LocalDate date = LocalDate.ofInstant(place.at(), shop.zone());
                FactBody fact = body.apply(new Place(place.origin().epoch(), place.receipt(), place.at()));
                return Envelope.of(
                        id, place.origin(), actor, null, shop.id().value(), place.at(), date, Kernel.VERSION, bundle, fact);
            }));
            afterwards.run();
            return recorded;
        } catch (SellingLocked locked) {
            throw new SellingStopped(locked);
        }
    }

    /** Where a fact of this till's journal stands. */
    static Recorded recorded(Fact fact) {
        Envelope envelope = fact.envelope();
        if (!(envelope.origin() instanceof Origin.Till place)) {
            throw new IllegalStateException("A record of a till's journal that is no till's: " + envelope.id());
        }
        return new Recorded(envelope.id(), place.epoch(), place.seq(), fact.hash(), envelope.at(), envelope.body());
    }

    @Override
    public @Nullable String trouble() {
        SellingLocked locked = journal().locked();
        return locked == null ? null : locked.getMessage();
    }

    @Override
    public boolean spaceLow() {
        return journal().spaceLow();
    }
}
