package org.onecounter.sync.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file: what is on the platter, what was written since, and what a failed sync left shown but will never write. */
final class SimulatedFile {
    private static final int SECTOR = 512;
    private final Content platter = new Content();
    private final Content shown = new Content();
    private final List<Write> unsynced = new ArrayList<>();

    /** Bytes written at a position; a truncation has no bytes and its new length as the position. */
    private record Write(int position, byte @Nullable [] bytes) {}

    byte[] shown() {
        return shown.bytes();
    }

    int size() {
        return shown.length;
    }

    void write(long position, byte[] bytes) {
        change(new Write((int) position, bytes));
    }

    void truncate(long length) {
        change(new Write((int) length, null));
    }

    private void change(Write write) {
        shown.apply(write, 0, sizeOf(write));
        unsynced.add(write);
    }

    void sync() {
        unsynced.forEach(write -> platter.apply(write, 0, sizeOf(write)));
        unsynced.clear();
    }

    /** The system reports the fault once, marks its pages clean and goes on showing them. */
    void failSync(SeededRandomness random) {
        keepSome(random);
    }

    /** The power is gone: of what was not synced, any sectors in any order may have reached the platter. */
    void powerCut(SeededRandomness random) {
        keepSome(random);
        shown.become(platter.bytes());
    }

    private void keepSome(SeededRandomness random) {
        Fate fate = Fate.values()[random.below(Fate.values().length)];
        for (Write write : unsynced) {
            int size = sizeOf(write);
            for (int from = 0; from <= size; ) {
                int to = Math.min(size, from + SECTOR - (write.position + from) % SECTOR);
                keepSector(write, from, to, fate, random);
                from = Math.max(to, from + 1);
            }
        }
        unsynced.clear();
    }

    private void keepSector(Write write, int from, int to, Fate fate, SeededRandomness random) {
        if (fate == Fate.ALL_KEPT || fate != Fate.ALL_LOST && random.oneIn(2)) {
            platter.apply(write, from, to);
        } else if (fate == Fate.HOLES && write.position + from >= platter.length) {
            platter.apply(new Write(write.position + from, new byte[to - from]), 0, to - from);
        }
    }

    private static int sizeOf(Write write) {
        return write.bytes == null ? 0 : write.bytes.length;
    }

    /** Changes what is on the platter, behind everybody's back. */
    void damage(byte[] content) {
        platter.become(content);
        shown.become(content);
        unsynced.clear();
    }

    /** What becomes of unsynced sectors; with holes, the length of the file reached the disk and the bytes did not. */
    private enum Fate {
        ALL_KEPT,
        ALL_LOST,
        SOME_KEPT,
        HOLES
    }

    /** Bytes that grow. */
    private static final class Content {
        private byte[] room = new byte[256];
        private int length;

        byte[] bytes() {
            return Arrays.copyOf(room, length);
        }

        void become(byte[] bytes) {
            room = bytes.clone();
            length = bytes.length;
        }

        /** Applies the part of a write between two of its bytes. */
        void apply(Write write, int from, int to) {
            if (write.bytes == null) {
                Arrays.fill(room, Math.min(length, write.position), length, (byte) 0);
                length = Math.min(length, write.position);
                return;
            }
            int end = write.position + to;
            if (end > room.length) {
                room = Arrays.copyOf(room, Math.max(end, 2 * room.length));
            }
            System.arraycopy(write.bytes, from, room, write.position + from, to - from);
            length = Math.max(length, end);
        }
    }
}
