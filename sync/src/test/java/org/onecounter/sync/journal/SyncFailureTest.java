package org.onecounter.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedDisk;

/** F9, F8, I-18: a sync that failed is never trusted to have worked later, and a full disk loses nothing. */
class SyncFailureTest {

    @Test
    void one_failed_sync_at_any_point_costs_no_record() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            for (long step = 20; step <= 70; step += 2) {
                SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(seed));
                Scribe till = new Scribe(disk, 8_000);
                till.start();
                disk.failSyncs(step, 1);
                writeSome(till, 15);
                afterPowerCut(disk, till, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void syncs_that_fail_for_a_while_lock_selling_and_then_all_told_records_are_there() throws IOException {
        int refused = 0;
        for (long seed = 1; seed <= 40; seed++) {
            for (long step = 15; step <= 60; step += 3) {
                SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(seed));
                Scribe till = new Scribe(disk, 8_000);
                till.start();
                disk.failSyncs(step, 9);
                refused += writeSome(till, 20);
                afterPowerCut(disk, till, "seed " + seed + ", step " + step);
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void a_segment_that_failed_is_never_written_again() throws IOException {
        SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(7));
        Scribe till = new Scribe(disk, 1 << 20);
        till.start();
        till.write(100);
        byte[] before = disk.read("segment-00000001");
        disk.failSyncs(disk.steps(), 3);
        till.write(100);
        byte[] failed = disk.read("segment-00000001");
        till.write(100);
        till.write(100);
        assertThat(disk.read("segment-00000001")).startsWith(before).isEqualTo(failed);
        assertThat(disk.list()).contains("segment-00000002");
    }

    @Test
    void a_process_that_died_after_a_failed_sync_does_not_build_on_what_the_system_only_shows() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(seed));
            Scribe till = new Scribe(disk, 1 << 20);
            till.start();
            till.write(100);
            disk.failSyncs(disk.steps(), 1_000); // the new segment fails too: the record is not taken
            writeSome(till, 1);
            disk.restart();
            till.start();
            till.told.clear();
            till.told.addAll(till.found);
            till.write(100);
            afterPowerCut(disk, till, "seed " + seed);
        }
    }

    @Test
    void a_full_disk_still_takes_the_sale_in_hand_and_says_so() throws IOException {
        SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(5));
        Scribe till = new Scribe(disk, 1 << 20);
        till.start();
        till.write(100);
        assertThat(till.file().spaceLow()).isFalse();
        disk.limitTo(disk.read("segment-00000001").length + disk.read("reserve").length + disk.read("head").length + 50);
        till.write(3_000);
        assertThat(till.file().spaceLow()).isTrue();
        disk.limitTo(Long.MAX_VALUE);
        assertThat(till.file().spaceLow()).isFalse();
        afterPowerCut(disk, till, "full");
    }

    /** Writes records as people keep trying; answers how many were refused. */
    private static int writeSome(Scribe till, int records) {
        int refused = 0;
        for (int i = 0; i < records; i++) {
            try {
                till.write(400);
            } catch (IOException e) {
                refused++;
            }
        }
        return refused;
    }

    private static void afterPowerCut(SimulatedDisk disk, Scribe till, String where) throws IOException {
        disk.powerCut();
        till.start();
        assertThat(till.found).as(where).startsWith(till.told.toArray(String[]::new));
        assertThat(till.found.size() - till.told.size()).as(where).isBetween(0, 1);
        till.write(10);
    }
}
