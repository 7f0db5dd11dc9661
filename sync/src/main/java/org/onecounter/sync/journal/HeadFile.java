package org.onecounter.sync.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.DiskFile;

/**
 * The second small file: the last head known to be synced, so that a journal shorter than it is seen as damage and not as
 * a tail. Two slots are written by turns, each with its checksum: tearing one leaves the other. It may lag behind the
 * journal and is never ahead of it, because it is written after the journal was synced.
 */
public final class HeadFile implements Closeable {
    /** Its name. */
    public static final String NAME = "head";

    private static final int SLOT = 512; // one sector each
    private final DiskFile file;
    private long turn;
    private boolean unsynced;

    private HeadFile(DiskFile file, long turn) {
        this.file = file;
        this.turn = turn;
    }

    /** Opens the file for writing; makes it, durably, when it is not there. */
    static HeadFile open(Disk disk) throws IOException {
        if (!disk.exists(NAME)) {
            byte[] slots = new byte[2 * SLOT];
            ByteBuffer.wrap(slots).put(encode(Head.none()));
            disk.replace(NAME, slots);
        }
        return new HeadFile(disk.open(NAME), 1);
    }

    /** The newest head a slot holds, or null when the file is missing or neither slot is whole. */
    public static @Nullable Head read(Disk disk) throws IOException {
        if (!disk.exists(NAME)) {
            return null;
        }
        byte[] bytes = disk.read(NAME);
        Head first = decode(bytes, 0);
        Head second = decode(bytes, SLOT);
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.ordinal() > second.ordinal() ? first : second;
    }

    /** Notes a head the journal has synced; durable at the next {@link #sync}. */
    void write(Head head) throws IOException {
        file.write(turn++ % 2 * SLOT, ByteBuffer.wrap(encode(head)));
        unsynced = true;
    }

    /** Makes the noted head durable. */
    void sync() throws IOException {
        if (unsynced) {
            file.sync();
            unsynced = false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
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
}
