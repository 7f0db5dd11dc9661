package org.onecounter.sync.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.EpochOpened;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.Disk;

/**
 * Reads a till's journal from its first segment to its last and believes nothing: checksums, the hash chain, sequence, epoch
 * and the noted head must all agree. It changes no byte. What a power cut can leave behind the last whole record is a torn
 * tail; everything else that does not fit is {@link JournalDamaged} (I-17, F5).
 */
public final class JournalReader {
    private final Disk disk;
    private final UUID till;
    private final Consumer<Fact> visitor;
    private final List<Segment> segments = new ArrayList<>();
    private final List<EpochRun> epochs = new ArrayList<>();
    private Head synced = Head.none();
    private Head running = Head.none();
    private Head beforeLast = Head.none();
    private @Nullable Fact last; // not yet shown: the next segment may write it again
    private Instant lastAt = Instant.MIN;
    private long tornBytes;

    private JournalReader(Disk disk, UUID till, Consumer<Fact> visitor) {
        this.disk = disk;
        this.till = till;
        this.visitor = visitor;
    }

    /** Reads the journal of a till in a folder and shows each record, in order, to the visitor. */
    public static JournalContents read(Disk disk, UUID till, Consumer<Fact> visitor) throws IOException {
        return new JournalReader(disk, till, visitor).contents();
    }

    private JournalContents contents() throws IOException {
        List<Integer> numbers = disk.list().stream().map(SegmentHeader::numberOf).filter(n -> n > 0).toList();
        Head noted = HeadFile.read(disk);
        if (noted == null && (!numbers.isEmpty() || disk.exists(HeadFile.NAME))) {
            throw damaged("its head file is missing or cannot be read", HeadFile.NAME, 0);
        }
        synced = noted == null ? Head.none() : noted;
        for (int number : numbers) {
            segment(number, number == numbers.getLast());
        }
        if (running.ordinal() < synced.ordinal()) {
            throw damaged("it is shorter than its noted head", HeadFile.NAME, 0);
        }
        requireSynced(HeadFile.NAME, 0);
        showLast();
        return new JournalContents(running, beforeLast, synced, List.copyOf(epochs), lastAt, tornBytes, List.copyOf(segments));
    }

    private void segment(int number, boolean isLast) throws IOException {
        String file = SegmentHeader.fileName(number);
        byte[] bytes = disk.read(file);
        SegmentHeader header = SegmentHeader.decode(bytes);
        if (header == null || header.number() != number || !header.till().equals(till)) {
            throw damaged("a segment does not begin as it should", file, 0);
        }
        startAt(header.start(), file);
        Segment segment = new Segment(number, header.start());
        segments.add(segment);
        ByteBuffer from = ByteBuffer.wrap(bytes).position(SegmentHeader.BYTES);
        for (Frame frame = Frames.next(from); frame != null; frame = Frames.next(from)) {
            Fact fact = take(frame, file, segment.end());
            segment.add(from.position(), fact.envelope().at());
        }
        tornBytes = from.remaining();
        if (isLast && tornBytes > 0) {
            requireTail(from, file);
        }
    }

    /**
     * A segment follows the one before, or begins one record earlier: that record's sync was doubtful, so it was written
     * again here, or never acknowledged and given up.
     */
    private void startAt(Head start, String file) throws JournalDamaged {
        if (segments.isEmpty()) {
            running = start;
            beforeLast = start;
        }
        if (!start.equals(running) && start.equals(beforeLast)) {
            last = null;
            forgetLastOfEpoch();
            segments.reversed().stream().filter(s -> s.last() > start.ordinal()).findFirst().ifPresent(Segment::removeLast);
            running = start;
        }
        if (!start.equals(running)) {
            throw damaged("a segment does not follow the one before it", file, 0);
        }
    }

    private void forgetLastOfEpoch() {
        EpochRun run = epochs.removeLast();
        if (run.lastSeq() > run.firstSeq()) {
            epochs.add(run.withoutLast());
        }
    }

    private Fact take(Frame frame, String file, long offset) throws JournalDamaged {
        if (!Arrays.equals(Hashes.chain(running.hash(), frame.record()), frame.hash())) {
            throw damaged("a record does not follow the one before it", file, offset);
        }
        if (!(FactJson.decodeTolerantly(frame.record()) instanceof Decoded.Read(var envelope))
                || !(envelope.origin() instanceof Origin.Till origin)) {
            throw damaged("a record cannot be read", file, offset);
        }
        Fact fact = new Fact(frame.record(), frame.hash(), frame.signature(), envelope);
        if (!follows(origin, fact)) {
            throw damaged("a record has the wrong till, epoch or sequence", file, offset);
        }
        requireSynced(file, offset); // of the record ahead: the last one may still be written again
        accept(fact, origin);
        return fact;
    }

    private boolean follows(Origin.Till origin, Fact fact) {
        boolean chained = origin.till().equals(till) && Arrays.equals(origin.prev(), running.hash());
        boolean goesOn = origin.epoch().equals(running.epoch()) && origin.seq() == running.seq() + 1;
        boolean opens = !origin.epoch().equals(running.epoch())
                && origin.seq() == 1
                && fact.envelope().kind().equals(EpochOpened.class.getSimpleName());
        return chained && (goesOn || opens);
    }

    private void accept(Fact fact, Origin.Till origin) {
        showLast();
        last = fact;
        lastAt = fact.envelope().at();
        beforeLast = running;
        running = running.then(fact, origin);
        if (!epochs.isEmpty() && epochs.getLast().epoch().equals(origin.epoch())) {
            epochs.add(epochs.removeLast().withNext());
        } else {
            epochs.add(new EpochRun(origin.epoch(), running.ordinal(), origin.seq(), origin.seq()));
        }
    }

    private void showLast() {
        if (last != null) {
            visitor.accept(last);
            last = null;
        }
    }

    private void requireSynced(String file, long offset) throws JournalDamaged {
        if (running.ordinal() == synced.ordinal() && !running.equals(synced)) {
            throw damaged("it is not the journal its head was noted of", file, offset);
        }
    }

    /** Bytes behind the last whole record are a torn append only when no record was known there and none follows. */
    private void requireTail(ByteBuffer rest, String file) throws JournalDamaged {
        int start = rest.position();
        if (running.ordinal() < synced.ordinal()) {
            throw damaged("a synced record cannot be read", file, start);
        }
        for (int at = start + 1; at < rest.limit() - Frames.OVERHEAD; at++) {
            if (Frames.next(rest.duplicate().position(at)) != null) {
                throw damaged("a record cannot be read, and others follow it", file, start);
            }
        }
    }

    private JournalDamaged damaged(String what, String file, long offset) {
        return new JournalDamaged(what, file, offset, running);
    }
}
