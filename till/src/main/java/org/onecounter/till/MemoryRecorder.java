package org.onecounter.till;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.till.platform.Recorder;

/** Stands in for the journal until it is here: keeps nothing. */
final class MemoryRecorder implements Recorder {

    private final Clock clock;
    private final Ids ids;
    private final UUID epoch;
    private byte[] head = Hashes.zero();
    private long seq;
    private long receipts;

    MemoryRecorder(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.epoch = ids.next();
    }

    @Override
    public synchronized Recorded record(String actor, @Nullable String bundle, Function<Place, FactBody> body) {
        FactBody fact = body.apply(new Place(epoch, receipts + 1, clock.now()));
        receipts += fact instanceof SaleCompleted ? 1 : 0;
        head = Hashes.chain(head, fact.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Recorded(ids.next(), epoch, ++seq, head, clock.now(), fact);
    }

    @Override
    public boolean spaceLow() {
        return false;
    }

    @Override
    public @Nullable String trouble() {
        return null;
    }
}
