package org.onecounter.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedDisk;

/** F4, I-15, I-16: the power goes at any write, and what was unsynced is lost, torn or reordered. */
class PowerCutTest {
    private static final int RECORDS = 24;
    private static final int SEGMENT = 6_000; // so that segments roll too

    @Test
    void nothing_acknowledged_is_lost_at_any_cut() throws IOException {
        assertThat(cutEverywhere(1, 20)).isGreaterThan(2_000);
    }

    @Test
    @Tag("long")
    void nothing_acknowledged_is_lost_at_ten_thousand_cuts_and_more() throws IOException {
        assertThat(cutEverywhere(21, 150)).isGreaterThan(10_000);
    }

    private static int cutEverywhere(long firstSeed, long lastSeed) throws IOException {
        int cuts = 0;
        for (long seed = firstSeed; seed <= lastSeed; seed++) {
            long steps = stepsOfAWholeDay(seed);
            for (long step = 1; step <= steps; step++, cuts++) {
                cutAt(seed, step);
            }
        }
        return cuts;
    }

    private static long stepsOfAWholeDay(long seed) throws IOException {
        SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(seed));
        day(disk, new Scribe(disk, SEGMENT), new SeededRandomness(seed));
        return disk.steps();
    }

    private static void day(SimulatedDisk disk, Scribe till, SeededRandomness random) throws IOException {
        till.start();
        for (int i = 0; i < RECORDS; i++) {
            till.write(random.below(3_000));
            if (random.oneIn(4)) {
                till.file().settle();
            }
        }
    }

    private static void cutAt(long seed, long step) throws IOException {
        SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(seed * 1_000 + step));
        disk.cutPowerAt(step);
        Scribe till = new Scribe(disk, SEGMENT);
        try {
            day(disk, till, new SeededRandomness(seed));
        } catch (SimulatedDisk.PowerCut cut) {
            // the end of this life
        }
        String where = "seed " + seed + ", step " + step;
        startAgain(till, where);
        disk.cutPowerAt(disk.steps() + 1 + step % 12); // once more, in the middle of the next start or just behind it
        try {
            startAgain(till, where);
            till.write(10);
        } catch (SimulatedDisk.PowerCut cut) {
            // the end of the second life
        }
        disk.powerCut();
        startAgain(till, where);
        till.write(10);
    }

    /** All that was told must be found, and at most one more: the record that was being written. From now on it stands. */
    private static void startAgain(Scribe till, String where) throws IOException {
        till.start();
        int told = till.told.size();
        assertThat(till.found).as(where).hasSizeBetween(told, told + 1);
        assertThat(till.found.subList(0, told)).as(where).isEqualTo(till.told);
        till.told.clear();
        till.told.addAll(till.found);
    }
}
