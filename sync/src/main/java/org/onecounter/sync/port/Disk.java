package org.onecounter.sync.port;

import java.io.IOException;
import java.util.List;

/**
 * One data folder. What was written is only sure to be there after a power cut once it was synced; until then it may
 * be lost, torn or kept in another order. Names are plain file names without a path.
 */
public interface Disk {

    /** Names of the files in the folder, sorted. */
    List<String> list() throws IOException;

    /** Whether a file of this name is there. */
    boolean exists(String name) throws IOException;

    /** The whole content of a file. */
    byte[] read(String name) throws IOException;

    /** Opens a file for reading and writing; makes an empty one when it is missing. */
    DiskFile open(String name) throws IOException;

    /** Puts a file in place whole, synced before and after: a reader sees the old content or the new, never a mixture. */
    void replace(String name, byte[] content) throws IOException;

    /** Gives a file another name; the new name must be free. */
    void rename(String from, String to) throws IOException;

    /** Removes a file; nothing happens when it is not there. */
    void delete(String name) throws IOException;

    /** Makes the names in the folder durable: new, renamed and removed files. */
    void syncFolder() throws IOException;

    /** Takes the folder for this process alone, until closed; throws {@link FolderInUse} when another one holds it. */
    AutoCloseable lock() throws IOException;

    /** Another process works in this folder. */
    final class FolderInUse extends IOException {
        public FolderInUse(String folder) {
            super("Another process already uses the data folder " + folder + ". Stop it first, or choose another folder.");
        }
    }
}
