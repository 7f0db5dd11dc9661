package org.onecounter.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.EpochOpened;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.TenderBody;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.journal.Head;
import org.onecounter.sync.journal.JournalFile;
import org.onecounter.sync.journal.JournalReader;
import org.onecounter.sync.port.RealDisk;

/** I-7, I-14, I-17 and I-19 over the files of a till. */
class JournalCheckTest {
    private static final UUID TILL = UUID.randomUUID();
    private static final UUID EPOCH = UUID.randomUUID();
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path folder;

    private final KeyPair keys = Signing.newKeys();
    private Head head = Head.none();
    private JournalFile journal;

    @BeforeEach
    void a_till() throws IOException {
        Files.writeString(folder.resolve("enrolment.json"), "{\"tillId\":\"" + TILL + "\"}");
        Files.write(folder.resolve("till.pub"), keys.getPublic().getEncoded());
        RealDisk disk = new RealDisk(folder.resolve("journal"));
        journal = JournalFile.open(disk, TILL, JournalReader.read(disk, TILL, fact -> {}));
        append(NINE, new EpochOpened("enrolled", null, null, null), keys.getPrivate());
    }

    @Test
    void a_whole_journal_holds_every_promise_and_the_hub_agrees() throws IOException {
        sale(1, 500, 0);
        sale(2, 1000, 500);
        JournalCheck check = closedAndChecked();
        check.anchoredAt(EPOCH, head.seq(), Hashes.hex(head.hash()));
        assertThat(check.damage()).isEmpty();
        assertThat(check.counts()).containsEntry("I-7", new Count(2, 0)).containsEntry("I-14", new Count(2, 0))
                .containsEntry("I-17", new Count(4, 0)).containsEntry("I-19", new Count(3, 0));
    }

    @Test
    void a_gap_in_receipts_short_tenders_and_time_that_goes_back_are_counted() throws IOException {
        sale(1, 500, 0);
        sale(3, 400, 0);
        append(NINE.minusSeconds(60), body(4, 500, 0), keys.getPrivate());
        JournalCheck check = closedAndChecked();
        assertThat(check.counts()).containsEntry("I-7", new Count(3, 1)).containsEntry("I-14", new Count(3, 1))
                .containsEntry("I-19", new Count(4, 1));
    }

    @Test
    void a_record_signed_by_another_key_and_a_hub_that_holds_another_record_are_counted() throws IOException {
        append(NINE, body(1, 500, 0), Signing.newKeys().getPrivate());
        JournalCheck check = closedAndChecked();
        check.anchoredAt(EPOCH, head.seq(), Hashes.hex(Hashes.zero()));
        check.anchoredAt(UUID.randomUUID(), 7, "of another till");
        assertThat(check.counts()).containsEntry("I-17", new Count(3, 2));
    }

    @Test
    void a_flipped_bit_is_found_and_located() throws IOException {
        sale(1, 500, 0);
        journal.close();
        Path segment = folder.resolve("journal/segment-00000001");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        JournalCheck check = JournalCheck.of(folder);
        assertThat(check.damage()).contains("segment-00000001");
        assertThat(check.counts().get("I-17").broken()).isEqualTo(1);
    }

    private JournalCheck closedAndChecked() throws IOException {
        journal.close();
        return JournalCheck.of(folder);
    }

    private void sale(int number, long tendered, long change) throws IOException {
        append(NINE.plusSeconds(number), body(number, tendered, change), keys.getPrivate());
    }

    private static SaleCompleted body(int number, long tendered, long change) {
        OrderBody order = new OrderBody(UUID.randomUUID(), "TILL", OrderKind.SALE, "HARBOUR-T1-ABCD-" + number, "EUR", 500, 0, 500,
                null, null, List.of());
        return new SaleCompleted(order, new byte[0], List.of(new TenderBody(UUID.randomUUID(), "CASH", tendered, null)), change, null, null);
    }

    private void append(Instant at, FactBody body, PrivateKey key) throws IOException {
        Origin.Till origin = new Origin.Till(TILL, EPOCH, head.seq() + 1, head.hash());
        Envelope envelope = Envelope.of(UUID.randomUUID(), origin, "staff", null, null, at, LocalDate.of(2026, 11, 23), "1", null, body);
        Fact fact = Fact.signed(envelope, key);
        head = head.then(fact, origin);
        journal.append(new Frame(fact.record(), fact.hash(), fact.signature()), head, at);
    }
}
