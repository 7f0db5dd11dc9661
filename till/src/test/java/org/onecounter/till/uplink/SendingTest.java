package org.onecounter.till.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.sim.SeededRandomness;
import org.onecounter.sync.sim.SimulatedClock;
import org.onecounter.sync.sim.SimulatedDisk;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.JournalOwner;

/** What a till sends, over lines and hubs that fail: everything, in order, and once as far as the hub can see. */
class SendingTest {
    private static final UUID TILL = new UUID(7, 7);
    private static final KeyPair KEYS = Signing.newKeys();
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final SeededRandomness random = new SeededRandomness(4);
    private final SimulatedDisk disk = new SimulatedDisk(new SeededRandomness(3));
    private final AHub hub = new AHub();
    private Journal journal = open(disk);
    private Sending sending = over(journal, 0);

    @Test
    void records_arrive_whole_and_in_order() throws Exception {
        write(journal, 600); // more than one request
        sending.sendAll();
        assertThat(List.copyOf(hub.records.values())).containsExactlyElementsOf(records(journal));
        assertThat(sending.unsent()).isZero();
        assertThat(sending.isDurable(journal.head().epoch(), journal.head().seq())).isTrue();
    }

    /** F12, I-20: cut, doubled, unanswered, busy, forgotten sessions, in any order. */
    @Test
    void a_line_that_fails_in_every_way_loses_and_doubles_nothing() throws Exception {
        for (long seed = 1; seed <= 40; seed++) {
            SeededRandomness chance = new SeededRandomness(seed);
            AHub troubled = new AHub();
            Journal written = open(new SimulatedDisk(chance));
            Sending sender = new Sending(written, new HubTalk(troubled, TILL, KEYS.getPrivate()), clock, 0, () -> null);
            for (int round = 0; round < 12; round++) {
                write(written, chance.below(4));
                for (int i = 0; i < 4; i++) {
                    troubled.troubles.append("...xl5df".charAt(chance.below(8)));
                }
                turn(sender);
            }
            troubled.troubles.setLength(0);
            turn(sender);
            turn(sender);
            assertThat(List.copyOf(troubled.records.values())).as("seed " + seed).containsExactlyElementsOf(records(written));
            assertThat(troubled.forks).isZero();
            assertThat(sender.unsent()).isZero();
        }
    }

    @Test
    void a_hub_restored_from_yesterday_is_healed() throws Exception { // I-25, F20
        write(journal, 50);
        sending.sendAll();
        List<byte[]> before = List.copyOf(hub.records.values());
        hub.restore(17);
        write(journal, 5);
        sending.sendAll(); // is told of a gap
        sending.sendAll(); // asks where the hub stands and sends from there
        assertThat(List.copyOf(hub.records.values()).subList(0, before.size())).containsExactlyElementsOf(before);
        assertThat(hub.records).hasSize((int) journal.head().ordinal());
    }

    @Test
    void a_hub_that_lost_several_epochs_gets_them_all_again() throws Exception {
        for (int start = 0; start < 4; start++) {
            write(journal, 5);
            sending.sendAll();
            journal.close();
            disk.restart();
            journal = open(disk);
            sending = over(journal, sending.through());
        }
        hub.restore(3);
        write(journal, 1);
        sending.contact();
        sending.sendAll();
        assertThat(List.copyOf(hub.records.values())).containsExactlyElementsOf(records(journal));
        assertThat(hub.forks).isZero();
    }

    @Test
    void a_start_with_the_hub_there_goes_on_in_its_epoch() throws Exception {
        write(journal, 5);
        sending.sendAll();
        UUID epoch = journal.head().epoch();
        restart();
        sending.contact();
        write(journal, 1);
        assertThat(journal.head().epoch()).isEqualTo(epoch);
        assertThat(journal.head().seq()).isEqualTo(7);
    }

    /** F17: the folder was put back from an old copy; the hub has seen more of this epoch than the till knows. */
    @Test
    void a_folder_older_than_the_hub_opens_a_new_epoch_and_loses_nothing() throws Exception {
        write(journal, 5);
        sending.sendAll();
        SimulatedDisk old = copy(disk);
        write(journal, 5);
        sending.sendAll();
        Journal restored = open(old);
        Sending sender = over(restored, 0);
        sender.contact();
        UUID epoch = journal.head().epoch();
        assertThat(restored.head().epoch()).isNotEqualTo(epoch);
        write(restored, 3);
        sender.sendAll();
        assertThat(hub.forks).isZero();
        assertThat(hub.records).hasSize(11 + 1 + 3);
    }

    /** F16, I-22: two processes of one identity that both went on in one epoch; both histories reach the hub. */
    @Test
    void a_clone_is_found_at_first_contact_and_both_histories_are_kept() throws Exception {
        write(journal, 5);
        sending.sendAll();
        SimulatedDisk twin = copy(disk);
        Journal clone = open(twin);
        clone.confirm(); // as one resumed from a memory snapshot would
        write(clone, 4);
        write(journal, 2);
        sending.sendAll();
        Sending other = over(clone, 6);
        other.contact();
        other.sendAll();
        assertThat(hub.fenced).isTrue();
        assertThat(hub.records).hasSize(6 + 2 + 4 + 1); // all of both, and the epoch the clone had to open
        assertThat(clone.head().epoch()).isNotEqualTo(journal.head().epoch());
    }

    @Test
    void what_the_hub_holds_is_known_after_a_start_without_it() throws Exception {
        write(journal, 5);
        sending.sendAll();
        write(journal, 2);
        UUID epoch = journal.head().epoch();
        long through = sending.through();
        restart();
        sending = over(journal, through);
        assertThat(sending.isDurable(epoch, 6)).isTrue();
        assertThat(sending.isDurable(epoch, 7)).isFalse();
        assertThat(sending.unsent()).isEqualTo(2);
    }

    private void restart() throws IOException {
        journal.close();
        disk.restart();
        journal = open(disk);
        sending = over(journal, 0);
    }

    /** As the sender's thread does: whatever happens, it tries again. */
    private static void turn(Sending sender) throws InterruptedException {
        try {
            sender.contact();
            sender.sendAll();
        } catch (IOException | TurnedAway e) {
            // tried again at the next turn
        }
    }

    private SimulatedDisk copy(SimulatedDisk from) throws IOException {
        SimulatedDisk copy = new SimulatedDisk(new SeededRandomness(9));
        for (String name : from.list()) {
            copy.open(name).close();
            copy.damage(name, from.read(name));
        }
        return copy;
    }

    private Journal open(SimulatedDisk any) {
        JournalOwner owner = new JournalOwner(TILL, new UUID(8, 8), ZoneOffset.UTC, KEYS.getPrivate());
        try {
            return Journal.open(owner, new Journal.Ports(any, clock, new RealIds(clock, random), random), fact -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Sending over(Journal any, long through) {
        return new Sending(any, new HubTalk(hub, TILL, KEYS.getPrivate()), clock, through, () -> null);
    }

    private void write(Journal any, int records) throws Exception {
        for (int i = 0; i < records; i++) {
            clock.pass(Duration.ofSeconds(1));
            UUID id = new UUID(random.nextLong(), random.nextLong());
            any.append(place -> Envelope.of(
                    id, place.origin(), "staff", null, null, place.at(), LocalDate.parse("2026-11-23"), "1", null,
                    new DrawerOpened("x".repeat(300))));
        }
    }

    private static List<byte[]> records(Journal any) throws IOException {
        List<byte[]> records = new ArrayList<>();
        while (records.size() < any.head().ordinal()) {
            for (Frame frame : any.read(records.size(), 1 << 20)) {
                FactJson.decode(frame.record()).orThrow();
                records.add(frame.record());
            }
        }
        return records;
    }
}
