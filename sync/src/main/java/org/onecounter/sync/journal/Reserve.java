package org.onecounter.sync.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.DiskFile;

/** Room kept on the disk, freed when it is full so that the sale in hand can still be kept (F8). */
final class Reserve {
    static final String NAME = "reserve";
    private static final Logger LOG = System.getLogger(Reserve.class.getName());
    private final Disk disk;
    private final int bytes;
    private boolean held;

    Reserve(Disk disk, int bytes) {
        this.disk = disk;
        this.bytes = bytes;
    }

    /** Whether the room is there; tries to take it when it is not. */
    boolean held() {
        if (!held) {
            held = take();
        }
        return held;
    }

    /** Gives the room back to the disk. */
    void free() {
        held = false;
        try {
            disk.delete(NAME);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The room kept for a full disk could not be freed.", e);
        }
    }

    private boolean take() {
        try (DiskFile file = disk.open(NAME)) {
            if (file.size() < bytes) {
                file.write(0, ByteBuffer.allocate(bytes)); // written, not only declared: a sparse file keeps no room
                file.sync();
            }
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
