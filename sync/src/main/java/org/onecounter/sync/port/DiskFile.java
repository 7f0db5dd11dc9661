package org.onecounter.sync.port;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link Disk}. */
public interface DiskFile extends Closeable {

    /** Its length in bytes. */
    long size() throws IOException;

    /** Reads at a position until the buffer is full or the file ends; answers how many bytes came. */
    int read(long position, ByteBuffer into) throws IOException;

    /** Writes the whole buffer at a position. */
    void write(long position, ByteBuffer from) throws IOException;

    /** Makes what was written durable. After it failed, nothing is known about the unsynced bytes, and a retry lies. */
    void sync() throws IOException;

    /** Cuts the file to a length. */
    void truncate(long length) throws IOException;
}
