package org.onecounter.till.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.EpochOpened;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.RealDisk;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedClock;
import org.onecounter.sync.sim.SimulatedDisk;

/** The till's journal over its starts: epochs, numbers, time, one process. */
class JournalTest {
    private static final UUID TILL = new UUID(7, 7);
    private static final KeyPair KEYS = Signing.newKeys();
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(3));
    private final SeededRandomness random = new SeededRandomness(4);
    private final List<Fact> found = new ArrayList<>();

    @Test
    void first_record_of_a_till_opens_its_first_epoch() throws Exception {
        try (Journal journal = open()) {
            journal.append(drawer());
            assertThat(bodies(journal)).containsExactly("EpochOpened ENROLLED", "DrawerOpened");
            assertThat(journal.head().seq()).isEqualTo(2);
        }
    }

    @Test
    void a_start_that_the_hub_confirmed_goes_on_in_its_epoch() throws Exception {
        UUID epoch = writeOne();
        try (Journal journal = open()) {
            journal.confirm();
            journal.append(drawer());
            assertThat(journal.head().epoch()).isEqualTo(epoch);
            assertThat(journal.head().seq()).isEqualTo(3);
        }
    }

    @Test
    void a_start_that_nobody_confirmed_opens_a_new_epoch_that_names_the_one_before() throws Exception {
        UUID epoch = writeOne();
        try (Journal journal = open()) {
            journal.append(drawer());
            assertThat(journal.head().epoch()).isNotEqualTo(epoch);
            assertThat(journal.head().seq()).isEqualTo(2);
            assertThat(journal.epochs()).hasSize(2);
            EpochOpened opened = (EpochOpened) read(journal).get(2).body();
            assertThat(opened.why()).isEqualTo("UNCONFIRMED");
            assertThat(opened.previousEpoch()).isEqualTo(epoch);
            assertThat(opened.previousSeq()).isEqualTo(2);
        }
    }

    /** F16, F17: a copied folder never gives two records one place. */
    @Test
    void two_copies_of_one_folder_write_different_epochs() throws Exception {
        writeOne();
        byte[] segment = disk.read("segment-00000001");
        byte[] head = disk.read("head");
        SimulatedDisk copy = new SimulatedDisk(new SeededRandomness(5));
        copy.open("segment-00000001").close();
        copy.damage("segment-00000001", segment);
        copy.open("head").close();
        copy.damage("head", head);
        try (Journal one = open(); Journal other = Journal.open(owner(), ports(copy), fact -> {})) {
            one.append(drawer());
            other.append(drawer());
            assertThat(one.head().epoch()).isNotEqualTo(other.head().epoch());
        }
    }

    @Test
    void receipt_numbers_have_no_gap_within_an_epoch_and_begin_anew_in_the_next() throws Exception { // I-14
        List<Long> numbers = new ArrayList<>();
        for (int start = 0; start < 3; start++) {
            try (Journal journal = open()) {
                if (start == 1) {
                    journal.confirm();
                }
                for (int i = 0; i < 3; i++) {
                    journal.append(place -> {
                        numbers.add(place.receipt());
                        return envelope(place, refund());
                    });
                    journal.append(drawer());
                }
            }
        }
        assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 1L, 2L, 3L);
    }

    @Test
    void time_never_goes_back_within_an_epoch() throws Exception { // I-19, F15
        try (Journal journal = open()) {
            Instant first = journal.append(drawer()).envelope().at();
            clock.set(Instant.parse("1970-01-01T00:00:00Z"));
            assertThat(journal.append(drawer()).envelope().at()).isEqualTo(first);
            clock.set(first.plusSeconds(5));
            assertThat(journal.append(drawer()).envelope().at()).isEqualTo(first.plusSeconds(5));
        }
    }

    @Test
    void every_record_is_signed_by_the_till_over_its_chained_hash() throws Exception { // I-17
        try (Journal journal = open()) {
            for (int i = 0; i < 5; i++) {
                journal.append(drawer());
            }
            for (Frame frame : journal.read(0, 1 << 20)) {
                assertThat(Signing.verify(KEYS.getPublic(), frame.hash(), frame.signature())).isTrue();
            }
        }
    }

    @Test
    void records_are_read_from_any_place_in_order() throws Exception {
        try (Journal journal = open()) {
            for (int i = 0; i < 50; i++) {
                journal.append(drawer());
            }
            List<Frame> all = journal.read(0, 1 << 20);
            assertThat(all).hasSize(51);
            for (int after = 0; after <= 51; after++) {
                assertThat(journal.read(after, 1)).isEqualTo(all.subList(after, Math.min(51, after + 1)));
                assertThat(journal.read(after, 1 << 20)).isEqualTo(all.subList(after, 51));
            }
            assertThat(journal.ordinalOf(journal.head().epoch(), 51)).hasValue(51);
            assertThat(journal.ordinalOf(journal.head().epoch(), 52)).isEmpty();
            assertThat(journal.ordinalOf(UUID.randomUUID(), 1)).isEmpty();
        }
    }

    @Test
    void a_start_shows_every_record_again() throws Exception {
        writeOne();
        open().close();
        assertThat(found).hasSize(2);
        assertThat(found.getLast().envelope().body()).isEqualTo(new DrawerOpened("change"));
    }

    @Test
    void a_journal_that_cannot_sync_locks_selling_and_opens_again_when_the_disk_is_well() throws Exception { // I-18
        try (Journal journal = open()) {
            journal.append(drawer());
            disk.failSyncs(disk.steps(), 20);
            assertThatThrownBy(() -> journal.append(drawer())).isInstanceOf(SellingLocked.class);
            assertThat(journal.locked()).isNotNull();
            disk.failSyncs(Long.MAX_VALUE, 0);
            journal.append(drawer());
            assertThat(journal.locked()).isNull();
            assertThat(read(journal)).hasSize(3);
        }
    }

    @Test
    void a_second_process_is_told_that_the_folder_is_taken(@TempDir Path folder) throws Exception { // F16
        RealDisk real = new RealDisk(folder);
        try (Journal journal = Journal.open(owner(), ports(real), fact -> {})) {
            assertThatThrownBy(() -> Journal.open(owner(), ports(real), fact -> {})).isInstanceOf(Disk.FolderInUse.class);
            journal.append(drawer());
        }
        Journal.open(owner(), ports(real), found::add).close();
        assertThat(found).hasSize(2);
    }

    @Test
    void a_record_at_another_place_than_its_own_is_not_taken() throws Exception {
        try (Journal journal = open()) {
            assertThatThrownBy(() -> journal.append(place -> envelope(
                            new Draft.Place(new Origin.Till(TILL, new UUID(1, 1), 9, new byte[32]), 1, place.at()),
                            new DrawerOpened("x"))))
                    .isInstanceOf(IllegalArgumentException.class);
            journal.append(drawer());
            assertThat(bodies(journal)).containsExactly("EpochOpened ENROLLED", "DrawerOpened");
        }
    }

    private UUID writeOne() throws Exception {
        try (Journal journal = open()) {
            journal.append(drawer());
            return journal.head().epoch();
        }
    }

    private Journal open() throws IOException {
        found.clear();
        return Journal.open(owner(), ports(disk), found::add);
    }

    private static JournalOwner owner() {
        return new JournalOwner(TILL, new UUID(8, 8), ZoneId.of("Europe/Dublin"), KEYS.getPrivate());
    }

    private Journal.Ports ports(Disk any) {
        return new Journal.Ports(any, clock, new RealIds(clock, random), random);
    }

    private static Draft drawer() {
        return place -> envelope(place, new DrawerOpened("change"));
    }

    private static FactBody refund() {
        OrderBody order = new OrderBody(
                new UUID(9, 9), "TILL", OrderKind.RETURN, "n", "EUR", 0, 0, 0, null, null, List.of());
        return new GoodsReturned(order, null, List.of(), null);
    }

    private static Envelope envelope(Draft.Place place, FactBody body) {
        return Envelope.of(
                UUID.randomUUID(), place.origin(), "staff", null, null, place.at(), LocalDate.parse("2026-11-23"), "1", null, body);
    }

    private static List<Envelope> read(Journal journal) throws IOException {
        List<Envelope> envelopes = new ArrayList<>();
        while (envelopes.size() < journal.head().ordinal()) { // a read ends with its segment
            for (Frame frame : journal.read(envelopes.size(), 1 << 20)) {
                envelopes.add(FactJson.decode(frame.record()).orThrow());
            }
        }
        return envelopes;
    }

    private static List<String> bodies(Journal journal) throws IOException {
        return read(journal).stream()
                .map(e -> e.body() instanceof EpochOpened opened ? "EpochOpened " + opened.why() : e.kind())
                .toList();
    }
}
