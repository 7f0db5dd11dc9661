package org.onecounter.sync.journal;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.DiskFile;

/**
 * The second small file: the last head known to be synced, so that a journal shorter than it is seen as damage and not as
 * a tail. Every sale notes its head in one slot, unsynced; when the counter is quiet the head goes to one of two anchor
 * slots, by turns, and is synced. Each slot has a checksum and a page of its own, so a power cut may spoil the note and one
 * anchor, never both. The file may lag behind the journal and is never ahead of it, because it is written after the journal
 * was synced. That it lags is no reason to refuse a sale, so its faults are only logged; a file that failed is replaced,
 * never tried again (I-18).
 */
final class HeadFile implements Closeable {
    static final String NAME = "head";

    private static final Logger LOG = System.getLogger(HeadFile.class.getName());
    private static final int SLOT = 4_096; // one page each
    private static final int NOTE = 2; // behind the two anchors
    private static final int SLOTS = 3;
    private final Disk disk;
    private @Nullable DiskFile file;
    private Head noted;
    private int turn;
    private boolean unsynced;

    private HeadFile(Disk disk, Head noted) {
        this.disk = disk;
        this.noted = noted;
    }

    /** Puts the file in place, durably, with this head in it. */
    static HeadFile create(Disk disk, Head head) throws IOException {
        HeadFile headFile = new HeadFile(disk, head);
        headFile.replace();
        return headFile;
    }

    /** The newest head a slot holds, or null when the file is missing or neither slot is whole. */
    static @Nullable Head read(Disk disk) throws IOException {
        if (!disk.exists(NAME)) {
            return null;
        }
        byte[] bytes = disk.read(NAME);
        Head newest = null;
        for (int slot = 0; slot < SLOTS; slot++) {
            Head head = decode(bytes, slot * SLOT);
            if (head != null && (newest == null || head.ordinal() > newest.ordinal())) {
                newest = head;
            }
        }
        return newest;
    }

    /** Notes a head the journal has synced; durable at the next {@link #sync}. */
    void write(Head head) {
        noted = head;
        attempt(() -> {
            if (file == null) {
                replace();
            } else {
                file.write(NOTE * SLOT, ByteBuffer.wrap(encode(head)));
                unsynced = true;
            }
        });
    }

    /** Makes the noted head durable. */
    void sync() {
        attempt(() -> {
            if (file == null) {
                replace();
            } else if (unsynced) {
                file.write(turn++ % NOTE * SLOT, ByteBuffer.wrap(encode(noted)));
                file.sync();
                unsynced = false;
            }
        });
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The head of the journal could not be noted; the journal itself is whole: " + e.getMessage());
            file = null; // left open: closing a file that failed tells nothing more
        }
    }

    private void replace() throws IOException {
        byte[] slots = new byte[SLOTS * SLOT];
        byte[] head = encode(noted);
        for (int slot = 0; slot < SLOTS; slot++) {
            System.arraycopy(head, 0, slots, slot * SLOT, head.length);
        }
        disk.replace(NAME, slots);
        file = disk.open(NAME);
        unsynced = false;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private static byte[] encode(Head head) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + Head.BYTES).putInt(0);
        head.write(bytes);
        return bytes.putInt(0, checksum(bytes.array(), 4)).array();
    }

    private static @Nullable Head decode(byte[] bytes, int slot) {
        if (bytes.length < slot + 4 + Head.BYTES) {
            return null;
        }
        ByteBuffer from = ByteBuffer.wrap(bytes, slot, 4 + Head.BYTES);
        return from.getInt() == checksum(bytes, slot + 4) ? Head.read(from) : null;
    }

    private static int checksum(byte[] bytes, int start) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, Head.BYTES);
        return (int) crc.getValue();
    }

    /** Work on the disk. */
    private interface Work {
        void run() throws IOException;
    }
}
