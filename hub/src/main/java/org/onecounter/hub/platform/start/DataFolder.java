package org.onecounter.hub.platform.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The hub's data folder, held by one process at a time and marked with the version that wrote it. */
public final class DataFolder implements AutoCloseable {

    /** Version of the folder's layout; another one is refused. */
    public static final String VERSION = "onecounter hub 1";

    private final FileChannel lock;

    private final Path where;

    private DataFolder(FileChannel lock, Path where) {
        this.lock = lock;
        this.where = where;
    }

    /** Makes the folder if need be, takes its lock and checks its version; refuses with a sentence. */
    public static DataFolder open(Path data) {
        Path hub = data.resolve("hub");
        FileChannel lock = null;
        try {
            Files.createDirectories(hub);
            lock = FileChannel.open(hub.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            hold(lock, data);
            checkVersion(hub.resolve("version"), data);
            closeToOthers(hub);
            return new DataFolder(lock, hub.resolve("admin-port"));
        } catch (IOException e) {
            close(lock);
            throw new StartRefused("The data folder " + data + " cannot be written: " + reason(e) + ".", e);
        } catch (StartRefused refused) {
            close(lock);
            throw refused;
        }
    }

    private static void hold(FileChannel lock, Path data) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same sentence
        }
        throw new StartRefused("The data folder " + data
                + " is in use by another Onecounter; stop that one, or choose another folder with --data.");
    }

    private static void checkVersion(Path file, Path data) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, VERSION + "\n");
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(VERSION)) {
            throw new StartRefused("The data folder " + data + " was written by another version (\""
                    + found.substring(0, Math.min(40, found.length())) + "\", this is \"" + VERSION
                    + "\"); start that version, or choose another folder with --data.");
        }
    }

    /** Keys and customers lie here: other users of the machine may pass through (PostgreSQL may run as one), not look. */
    private static void closeToOthers(Path hub) throws IOException {
        if (Files.getFileStore(hub).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(hub, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    private static void close(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // nothing was written through it
            }
        }
    }

    /** Tells the commands of this machine at which port the hub of this folder answers. */
    public void sayWhere(int adminPort) {
        try {
            Files.writeString(where, adminPort + "\n");
        } catch (IOException e) {
            throw new StartRefused("The data folder cannot be written: " + reason(e) + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(where);
        } catch (IOException e) {
            // whoever reads it finds nobody there
        }
        close(lock);
    }
}
