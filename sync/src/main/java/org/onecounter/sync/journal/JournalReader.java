package org.onecounter.sync.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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
    private final Deque<Fact> unsettled = new ArrayDeque<>(); // a later segment may write these again
    private final List<byte[]> hashes = new ArrayList<>(); // of the records since the base
    private Head base = Head.none();
    private Head running = Head.none();
    private Instant lastAt = Instant.MIN;
    private long receipts;
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
        Head synced = HeadFile.read(disk);
        if (synced == null) {
            if (!numbers.isEmpty() || disk.exists(HeadFile.NAME)) {
                throw new JournalDamaged("its head file is missing or cannot be read", HeadFile.NAME, 0, running);
            }
            synced = Head.none();
        }
        for (int i = 0; i < numbers.size(); i++) {
            segment(numbers.get(i), i == 0, i == numbers.size() - 1, synced);
        }
        requireSynced(synced);
        unsettled.forEach(visitor);
        return new JournalContents(running, synced, List.copyOf(epochs), lastAt, receipts, tornBytes, List.copyOf(segments));
    }

    private void segment(int number, boolean first, boolean last, Head synced) throws IOException {
        String file = SegmentHeader.fileName(number);
        byte[] bytes = disk.read(file);
        SegmentHeader header = SegmentHeader.decode(bytes);
        if (header == null || header.number() != number || !header.till().equals(till)) {
            throw new JournalDamaged("a segment does not begin as it should", file, 0, running);
        }
        if (first) {
            base = header.start();
            running = base;
        }
        List<Fact> superseded = goBackTo(header.start(), file);
        Segment segment = new Segment(number, header.start());
        segments.add(segment);
        ByteBuffer from = ByteBuffer.wrap(bytes).position(SegmentHeader.BYTES);
        for (Frame frame = Frames.next(from); frame != null; frame = Frames.next(from)) {
            take(frame, file, segment.end());
            segment.add(from.position());
        }
        requireSame(superseded, segment);
        tornBytes = from.remaining();
        if (last && tornBytes > 0) {
            requireTail(from, file, synced);
        }
    }

    /** A segment that begins before the end of the one before writes its last records again, after a doubtful sync. */
    private List<Fact> goBackTo(Head start, String file) throws JournalDamaged {
        long back = running.ordinal() - start.ordinal();
        if (back < 0 || start.ordinal() < base.ordinal() || !Arrays.equals(hashAt(start.ordinal()), start.hash())) {
            throw new JournalDamaged("a segment does not follow the one before it", file, 0, running);
        }
        while (unsettled.size() > back) {
            visitor.accept(unsettled.removeFirst());
        }
        if (unsettled.size() < back) {
            throw new JournalDamaged("a segment goes back too far", file, 0, running);
        }
        List<Fact> superseded = List.copyOf(unsettled);
        while (!unsettled.isEmpty()) {
            forgetLast(unsettled.removeLast());
        }
        segments.forEach(segment -> segment.cutAfter(start.ordinal()));
        running = start;
        return superseded;
    }

    private void forgetLast(Fact fact) {
        hashes.removeLast();
        EpochRun run = epochs.removeLast();
        if (run.lastSeq() > run.firstSeq()) {
            epochs.add(new EpochRun(run.epoch(), run.firstOrdinal(), run.firstSeq(), run.lastSeq() - 1));
        }
        receipts -= Receipts.numbered(fact.envelope()) ? 1 : 0;
    }

    /** All records written again must be the same; only the very last, which was never acknowledged, may have been given up. */
    private void requireSame(List<Fact> superseded, Segment segment) throws JournalDamaged {
        for (int i = 0; i < superseded.size(); i++) {
            long ordinal = segment.start().ordinal() + i + 1;
            boolean same = ordinal <= running.ordinal() && Arrays.equals(hashAt(ordinal), superseded.get(i).hash());
            if (!same && i < superseded.size() - 1) {
                throw new JournalDamaged("a segment changes what was written before", segment.file(), 0, segment.start());
            }
        }
    }

    private byte[] hashAt(long ordinal) {
        return ordinal == base.ordinal() ? base.hash() : hashes.get((int) (ordinal - base.ordinal()) - 1);
    }

    private void take(Frame frame, String file, long offset) throws JournalDamaged {
        Decoded decoded = FactJson.decodeTolerantly(frame.record());
        if (!Arrays.equals(Hashes.chain(running.hash(), frame.record()), frame.hash())) {
            throw new JournalDamaged("a record does not follow the one before it", file, offset, running);
        }
        if (!(decoded instanceof Decoded.Read(var envelope)) || !(envelope.origin() instanceof Origin.Till origin)) {
            throw new JournalDamaged("a record cannot be read", file, offset, running);
        }
        Fact fact = new Fact(frame.record(), frame.hash(), frame.signature(), envelope);
        EpochRun run = runWith(origin, fact);
        if (run == null) {
            throw new JournalDamaged("a record has the wrong till, epoch or sequence", file, offset, running);
        }
        accept(fact, origin, run);
    }

    /** The run of epochs with this record in it, or null when it does not follow. */
    private @Nullable EpochRun runWith(Origin.Till origin, Fact fact) {
        if (!origin.till().equals(till) || !Arrays.equals(origin.prev(), running.hash())) {
            return null;
        }
        long ordinal = running.ordinal() + 1;
        if (origin.epoch().equals(running.epoch())) {
            boolean known = !epochs.isEmpty() && epochs.getLast().epoch().equals(origin.epoch());
            EpochRun run = known ? epochs.getLast().next() : new EpochRun(origin.epoch(), ordinal, origin.seq(), origin.seq());
            return origin.seq() == running.seq() + 1 ? run : null;
        }
        boolean opens = origin.seq() == 1 && fact.envelope().body() instanceof EpochOpened;
        return opens ? new EpochRun(origin.epoch(), ordinal, 1, 1) : null;
    }

    private void accept(Fact fact, Origin.Till origin, EpochRun run) {
        boolean opened = epochs.isEmpty() || !epochs.getLast().epoch().equals(run.epoch());
        if (opened) {
            receipts = 0;
        } else {
            epochs.removeLast();
        }
        epochs.add(run);
        receipts += Receipts.numbered(fact.envelope()) ? 1 : 0;
        lastAt = fact.envelope().at();
        hashes.add(fact.hash());
        unsettled.add(fact);
        running = new Head(running.ordinal() + 1, origin.epoch(), origin.seq(), fact.hash());
    }

    /** Bytes behind the last whole record are a torn append only when no record was known there and none follows. */
    private void requireTail(ByteBuffer rest, String file, Head synced) throws JournalDamaged {
        int start = rest.position();
        if (running.ordinal() < synced.ordinal()) {
            throw new JournalDamaged("a synced record is gone", file, start, running);
        }
        for (int at = start + 1; at < rest.limit() - Frames.OVERHEAD; at++) {
            if (Frames.next(rest.duplicate().position(at)) != null) {
                throw new JournalDamaged("a record cannot be read, and others follow it", file, start, running);
            }
        }
    }

    private void requireSynced(Head synced) throws JournalDamaged {
        if (running.ordinal() < synced.ordinal()) {
            throw new JournalDamaged("it is shorter than its noted head", HeadFile.NAME, 0, running);
        }
        if (synced.ordinal() >= base.ordinal() && !Arrays.equals(hashAt(synced.ordinal()), synced.hash())) {
            throw new JournalDamaged("it is not the journal its head was noted of", HeadFile.NAME, 0, running);
        }
    }
}
