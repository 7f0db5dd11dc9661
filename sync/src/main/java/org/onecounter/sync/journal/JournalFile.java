package org.onecounter.sync.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.DiskFile;

/**
 * Writes a till's journal: each record appended and synced before anything else happens. A segment whose write or sync
 * failed is never touched again (I-18): the record goes to a new segment, which appears whole or not at all; when that
 * fails too, the record is not taken, and the next one tries another new segment.
 */
public final class JournalFile implements Closeable {
    private static final Logger LOG = System.getLogger(JournalFile.class.getName());

    private final Disk disk;
    private final UUID till;
    private final Sizes sizes;
    private final List<Segment> segments;
    private final HeadFile headFile;
    private final Reserve reserve;
    private @Nullable DiskFile file; // null: the last segment is not to be written any more
    private Head head;

    /**
     * How large things are, in bytes.
     *
     * @param segment a segment that has reached this length gets no more records
     * @param reserve room kept for a full disk
     */
    public record Sizes(int segment, int reserve) {
        static final Sizes USUAL = new Sizes(8 << 20, 2 << 20);
    }

    private JournalFile(Disk disk, UUID till, Sizes sizes, JournalContents contents) throws IOException {
        this.disk = disk;
        this.till = till;
        this.sizes = sizes;
        this.segments = new ArrayList<>(contents.segments());
        this.head = contents.head();
        boolean fresh = segments.isEmpty();
        if (fresh) {
            HeadFile.create(disk, head).close(); // first, so that segments are never without one
            begin(new Segment(1, head), new byte[0]);
        } else if (!head.equals(contents.synced())) {
            rewriteLast(contents.beforeLast());
        } else if (contents.tornBytes() > 0) {
            begin(new Segment(nextNumber(), head), new byte[0]);
        } else {
            file = disk.open(segments.getLast().file());
        }
        this.headFile = HeadFile.create(disk, head);
        this.reserve = new Reserve(disk, sizes.reserve);
    }

    /** Opens a journal to write on behind what was read of it. */
    public static JournalFile open(Disk disk, UUID till, JournalContents contents) throws IOException {
        return open(disk, till, Sizes.USUAL, contents);
    }

    /** The same with sizes of one's own. */
    public static JournalFile open(Disk disk, UUID till, Sizes sizes, JournalContents contents) throws IOException {
        return new JournalFile(disk, till, sizes, contents);
    }

    /** The place behind the last record that is synced. */
    public synchronized Head head() {
        return head;
    }

    /** Whether the disk is so full that no new sale should be begun; the one in hand may still find room. */
    public synchronized boolean spaceLow() {
        return !reserve.held();
    }

    /**
     * Appends a record and syncs it. When this throws, the record is not taken and {@link #head} stands where it was.
     *
     * @param next the place behind the record
     */
    public synchronized void append(Frame frame, Head next, Instant at) throws IOException {
        byte[] bytes = Frames.encode(frame);
        Segment current = segments.getLast();
        if (file == null || current.end() >= sizes.segment || !appendTo(file, current.end(), bytes)) {
            begin(new Segment(nextNumber(), head), bytes);
        }
        segments.getLast().add(segments.getLast().end() + bytes.length, at);
        head = next;
        headFile.write(head);
    }

    private boolean appendTo(DiskFile open, long position, byte[] bytes) {
        try {
            open.write(position, ByteBuffer.wrap(bytes));
            open.sync();
            return true;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Segment " + segments.getLast().file() + " failed and is left; a new one is begun: " + e.getMessage());
            leave();
            reserve.free();
            return false;
        }
    }

    /** Puts a new segment in place with the frames of its first records already in it. */
    private void begin(Segment segment, byte[] frames) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(SegmentHeader.BYTES + frames.length);
        content.writeBytes(new SegmentHeader(till, segment.number(), segment.start()).encode());
        content.writeBytes(frames);
        leave();
        disk.replace(segment.file(), content.toByteArray());
        file = disk.open(segment.file());
        segments.add(segment);
    }

    private void leave() {
        DiskFile left = file;
        file = null;
        try {
            if (left != null) {
                left.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A segment that is not written any more could not be closed.", e);
        }
    }

    /**
     * The last record was written, but nobody knows whether it was synced: after a failed sync the system may show pages it
     * will never write. It is written once more, to a new file.
     */
    private void rewriteLast(Head before) throws IOException {
        Segment holder = segments.reversed().stream()
                .filter(segment -> segment.last() > before.ordinal())
                .findFirst()
                .orElseThrow();
        byte[] frame = bytes(holder.file(), holder.offsetAfter(before.ordinal()), holder.end());
        begin(new Segment(nextNumber(), before), frame);
        holder.removeLast();
        segments.getLast().add(SegmentHeader.BYTES + frame.length, holder.lastAt());
    }

    /** Above every file there is: one that failed half way may have left its name. */
    private int nextNumber() throws IOException {
        return disk.list().stream().mapToInt(SegmentHeader::numberOf).max().orElse(0) + 1;
    }

    /** Makes the noted head durable too; done when the counter is quiet, it need not be per sale. */
    public synchronized void settle() {
        headFile.sync();
    }

    /** Records behind an ordinal, in order, as many as stand in one segment and fit in so many bytes; at least one if any. */
    public List<Frame> read(long afterOrdinal, int maxBytes) throws IOException {
        String name;
        long from;
        long to;
        synchronized (this) {
            Segment holder = segments.stream().filter(s -> s.start().ordinal() <= afterOrdinal && s.last() > afterOrdinal)
                    .findFirst()
                    .orElse(null);
            if (holder == null) {
                return List.of();
            }
            name = holder.file();
            from = holder.offsetAfter(afterOrdinal);
            to = holder.offsetAfter(holder.fitting(afterOrdinal, maxBytes));
        }
        return frames(ByteBuffer.wrap(bytes(name, from, to)));
    }

    private static List<Frame> frames(ByteBuffer bytes) throws IOException {
        List<Frame> frames = new ArrayList<>();
        while (bytes.hasRemaining()) {
            Frame frame = Frames.next(bytes);
            if (frame == null) {
                throw new IOException("A record that was written cannot be read any more");
            }
            frames.add(frame);
        }
        return frames;
    }

    private byte[] bytes(String name, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        try (DiskFile open = disk.open(name)) {
            open.read(from, bytes);
        }
        return bytes.array();
    }

    /**
     * Removes segments whose records all stand at or before an ordinal and are older than an instant (I-23: only what the
     * hub holds durably and whose time is past). The last segment always stays.
     */
    public synchronized void prune(long throughOrdinal, Instant before) throws IOException {
        headFile.sync();
        while (segments.size() > 1
                && segments.getFirst().last() <= throughOrdinal
                && segments.getFirst().lastAt().isBefore(before)) {
            disk.delete(segments.getFirst().file());
            disk.syncFolder();
            segments.removeFirst();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        headFile.sync();
        headFile.close();
        leave();
    }
}
