package org.onecounter.sync.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.DiskFile;

/**
 * A folder in memory that behaves as badly as disks may: at a power cut it loses, tears and reorders what was not synced,
 * in bytes and in names; a sync can fail, after which the system shows pages it will never write; it can be full. Each act
 * counts as one step, and a power cut can be planned for a step.
 */
public final class SimulatedDisk implements Disk {
    private final SeededRandomness random;
    private Map<String, SimulatedFile> names = new TreeMap<>();
    private Map<String, SimulatedFile> durableNames = new TreeMap<>();
    private long steps;
    private long cutAt = Long.MAX_VALUE;
    private long failSyncAt = Long.MAX_VALUE;
    private long failSyncsUntil = Long.MIN_VALUE;
    private long capacity = Long.MAX_VALUE;
    private int life;
    private boolean locked;

    public SimulatedDisk(SeededRandomness random) {
        this.random = random;
    }

    /** Ends the process that writes: thrown in the middle of its work. */
    public static final class PowerCut extends RuntimeException {
        PowerCut() {
            super("power cut", null, false, false);
        }
    }

    /** How many acts were done so far. */
    public synchronized long steps() {
        return steps;
    }

    /** Cuts the power in the middle of the act of this number. */
    public synchronized void cutPowerAt(long step) {
        cutAt = step;
    }

    /** Lets every sync from this act on, and for so many acts, fail. */
    public synchronized void failSyncs(long fromStep, long acts) {
        failSyncAt = fromStep;
        failSyncsUntil = fromStep + acts;
    }

    /** Lets the disk be full at so many bytes. */
    public synchronized void limitTo(long bytes) {
        capacity = bytes;
    }

    /** The power is gone and back: what was not synced is lost, torn or reordered; open files are of a former life. */
    public synchronized void powerCut() {
        loseNames();
        durableNames.values().forEach(file -> file.powerCut(random));
        names = new TreeMap<>(durableNames);
        restart();
    }

    /** The process ended, the system did not: everything written is still shown. */
    public synchronized void restart() {
        life++;
        locked = false;
        cutAt = Long.MAX_VALUE;
        failSyncAt = Long.MAX_VALUE;
    }

    /** Names change in order, so some first part of the unsynced changes is kept: here all of them or none. */
    private void loseNames() {
        if (random.oneIn(2)) {
            durableNames = new TreeMap<>(names);
        }
    }

    /** Replaces what is on the platter, as a bad disk or a wrongdoer does. */
    public synchronized void damage(String name, byte[] content) {
        file(name).damage(content.clone());
    }

    private SimulatedFile file(String name) {
        SimulatedFile file = names.get(name);
        if (file == null) {
            throw new UncheckedIOException(new NoSuchFileException(name));
        }
        return file;
    }

    private void step(int ofLife) {
        if (ofLife != life) {
            throw new PowerCut();
        }
        if (++steps >= cutAt) {
            powerCut();
            throw new PowerCut();
        }
    }

    @Override
    public synchronized List<String> list() {
        return List.copyOf(names.keySet());
    }

    @Override
    public synchronized boolean exists(String name) {
        return names.containsKey(name);
    }

    @Override
    public synchronized byte[] read(String name) throws IOException {
        if (!names.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        return file(name).shown().clone();
    }

    @Override
    public synchronized DiskFile open(String name) {
        step(life);
        return new OpenFile(names.computeIfAbsent(name, n -> new SimulatedFile()), life);
    }

    @Override
    public synchronized void replace(String name, byte[] content) throws IOException {
        String next = name + ".new";
        delete(next);
        try (DiskFile file = open(next)) {
            file.write(0, ByteBuffer.wrap(content));
            file.sync();
        }
        step(life);
        names.put(name, file(next));
        names.remove(next);
        syncFolder();
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        if (names.containsKey(to)) {
            throw new IOException("A file named " + to + " is already there");
        }
        step(life);
        names.put(to, file(from));
        names.remove(from);
    }

    @Override
    public synchronized void delete(String name) {
        step(life);
        names.remove(name);
    }

    @Override
    public synchronized void syncFolder() throws IOException {
        step(life);
        failSync();
        durableNames = new TreeMap<>(names);
    }

    @Override
    public synchronized AutoCloseable lock() throws IOException {
        if (locked) {
            throw new FolderInUse("(simulated)");
        }
        locked = true;
        return () -> locked = false;
    }

    private void failSync() throws IOException {
        if (steps >= failSyncAt && steps < failSyncsUntil) {
            throw new IOException("Input/output error");
        }
    }

    private long used() {
        List<SimulatedFile> files = new ArrayList<>(names.values());
        return files.stream().mapToLong(file -> file.size()).sum();
    }

    /** A file of one life of the process; after a restart it is dead. */
    private final class OpenFile implements DiskFile {
        private final SimulatedFile file;
        private final int ofLife;

        OpenFile(SimulatedFile file, int ofLife) {
            this.file = file;
            this.ofLife = ofLife;
        }

        @Override
        public long size() {
            synchronized (SimulatedDisk.this) {
                return file.size();
            }
        }

        @Override
        public int read(long position, ByteBuffer into) {
            synchronized (SimulatedDisk.this) {
                int count = (int) Math.max(0, Math.min(into.remaining(), file.size() - position));
                if (count > 0) {
                    into.put(file.shown(), (int) position, count);
                }
                return count;
            }
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            synchronized (SimulatedDisk.this) {
                byte[] bytes = new byte[from.remaining()];
                from.get(bytes);
                long room = capacity - used() - Math.max(0, position + bytes.length - file.size());
                byte[] fitting = room >= 0 ? bytes : java.util.Arrays.copyOf(bytes, (int) Math.max(0, bytes.length + room));
                file.write(position, fitting); // before the step: a cut in the middle of it loses or tears it
                step(ofLife);
                if (room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        }

        @Override
        public void sync() throws IOException {
            synchronized (SimulatedDisk.this) {
                step(ofLife);
                try {
                    failSync();
                } catch (IOException e) {
                    file.failSync(random);
                    throw e;
                }
                file.sync();
            }
        }

        @Override
        public void truncate(long length) {
            synchronized (SimulatedDisk.this) {
                file.truncate(length);
                step(ofLife);
            }
        }

        @Override
        public void close() {}
    }
}
