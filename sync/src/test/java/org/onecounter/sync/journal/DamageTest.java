package org.onecounter.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedDisk;

/** F5, I-17: what a disk or a wrongdoer changed in a journal is found, or changed no record; it is never silently cut. */
class DamageTest {
    private static final String FIRST = "segment-00000001";

    @Test
    void a_cut_at_any_byte_is_found() throws IOException {
        SimulatedDisk disk = aJournal(1 << 20, 6);
        byte[] whole = disk.read(FIRST);
        for (int length = 0; length < whole.length; length++) {
            disk.damage(FIRST, Arrays.copyOf(whole, length));
            assertDamaged(disk, "cut to " + length);
        }
    }

    @Test
    void a_flipped_bit_at_any_byte_is_found() throws IOException {
        SimulatedDisk disk = aJournal(1 << 20, 6);
        byte[] whole = disk.read(FIRST);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            disk.damage(FIRST, flipped);
            assertDamaged(disk, "flipped at " + at);
        }
    }

    @Test
    void random_damage_over_several_segments_is_found_or_changes_no_record() throws IOException {
        assertThat(harmAtRandom(1_000, 99)).isGreaterThan(700); // the rest hit a spare slot of the head file
    }

    @Test
    @Tag("long")
    void ten_thousand_random_harms_are_found_or_change_no_record() throws IOException {
        assertThat(harmAtRandom(10_000, 98)).isGreaterThan(7_000);
    }

    private static int harmAtRandom(int times, long seed) throws IOException {
        SeededRandomness random = new SeededRandomness(seed);
        SimulatedDisk disk = aJournal(4_000, 30);
        List<String> good = read(disk);
        List<String> files = disk.list().stream().filter(name -> !name.equals(Reserve.NAME)).toList();
        assertThat(files).hasSizeGreaterThan(4);
        int found = 0;
        for (int i = 0; i < times; i++) {
            String name = files.get(random.below(files.size()));
            byte[] whole = disk.read(name);
            disk.damage(name, harm(whole, random));
            try {
                assertThat(read(disk)).as("harm " + i + " in " + name).isEqualTo(good);
            } catch (JournalDamaged e) {
                found++;
            }
            disk.damage(name, whole);
        }
        return found;
    }

    private static byte[] harm(byte[] whole, SeededRandomness random) {
        byte[] harmed = whole.clone();
        int at = random.below(whole.length);
        switch (random.below(4)) {
            case 0 -> harmed[at] ^= (byte) (1 << random.below(8));
            case 1 -> Arrays.fill(harmed, at & ~511, Math.min(whole.length, (at & ~511) + 512), (byte) 0); // a page of zeros
            case 2 -> harmed = Arrays.copyOf(whole, at);
            default -> random.fill(harmed);
        }
        return harmed;
    }

    @Test
    void swapped_missing_and_foreign_segments_are_found() throws IOException {
        SimulatedDisk disk = aJournal(4_000, 30);
        byte[] first = disk.read(FIRST);
        byte[] second = disk.read("segment-00000002");
        disk.damage(FIRST, second);
        disk.damage("segment-00000002", first);
        assertDamaged(disk, "swapped");
        disk.damage(FIRST, first);
        disk.delete("segment-00000002");
        assertDamaged(disk, "missing");
    }

    @Test
    void a_missing_or_broken_head_file_is_found() throws IOException {
        SimulatedDisk disk = aJournal(1 << 20, 3);
        disk.damage(HeadFile.NAME, new byte[12_288]);
        assertDamaged(disk, "broken");
        disk.delete(HeadFile.NAME);
        assertDamaged(disk, "missing");
    }

    @Test
    void a_folder_put_back_from_an_older_copy_is_found_by_its_head() throws IOException {
        SimulatedDisk disk = aJournal(1 << 20, 3);
        byte[] older = disk.read(FIRST);
        Scribe till = new Scribe(disk, 1 << 20);
        till.start();
        till.write(10);
        disk.damage(FIRST, older);
        assertDamaged(disk, "older copy");
    }

    @Test
    void bytes_torn_behind_the_head_are_a_tail_but_not_when_a_whole_record_follows_them() throws IOException {
        SimulatedDisk disk = aJournal(1 << 20, 5);
        byte[] whole = disk.read(FIRST);
        List<String> good = read(disk);
        disk.damage(FIRST, Arrays.copyOf(whole, whole.length + 300));
        assertThat(read(disk)).isEqualTo(good);
        disk.damage(FIRST, frameBehind(whole, 5));
        assertDamaged(disk, "a record follows");
    }

    /** A journal with junk behind it and then its own first record once more: a whole record after unreadable bytes. */
    private static byte[] frameBehind(byte[] whole, int junk) {
        int length = whole.length - SegmentHeader.BYTES;
        byte[] more = Arrays.copyOf(whole, whole.length + junk + length);
        System.arraycopy(whole, SegmentHeader.BYTES, more, whole.length + junk, length);
        return more;
    }

    @Test
    void damage_says_where_and_changes_no_file() throws IOException {
        SimulatedDisk disk = aJournal(1 << 20, 5);
        byte[] flipped = disk.read(FIRST);
        flipped[flipped.length - 700] ^= 1;
        disk.damage(FIRST, flipped);
        assertThatThrownBy(() -> new Scribe(disk, 1 << 20).start())
                .isInstanceOfSatisfying(JournalDamaged.class, damage -> {
                    assertThat(damage.file()).isEqualTo(FIRST);
                    assertThat(damage.offset()).isLessThanOrEqualTo(flipped.length - 700).isGreaterThan(0);
                    assertThat(damage.lastGood().ordinal()).isBetween(1L, 4L);
                });
        assertThat(disk.read(FIRST)).isEqualTo(flipped);
    }

    private static SimulatedDisk aJournal(int segmentBytes, int records) throws IOException {
        SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(1));
        Scribe till = new Scribe(disk, segmentBytes);
        till.start();
        for (int i = 0; i < records; i++) {
            till.write(200);
        }
        till.file().close();
        return disk;
    }

    private static List<String> read(SimulatedDisk disk) throws IOException {
        List<String> ids = new ArrayList<>();
        JournalReader.read(disk, Scribe.TILL, fact -> ids.add(fact.envelope().id().toString()));
        return ids;
    }

    private static void assertDamaged(SimulatedDisk disk, String what) {
        assertThatThrownBy(() -> read(disk)).as(what).isInstanceOf(JournalDamaged.class);
    }
}
