package org.onecounter.cli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.TenderBody;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.journal.JournalDamaged;
import org.onecounter.sync.journal.JournalReader;
import org.onecounter.sync.port.RealDisk;
import tools.jackson.databind.json.JsonMapper;

/**
 * The promises that one till's journal can prove by itself: I-7 (tenders cover the sale), I-14 (receipt numbers without a
 * gap), I-17 (chain and signatures), I-19 (instants never go back within an epoch).
 */
public final class JournalCheck {
    private static final int TRIES = 3; // a till that sells may begin a segment between two of our looks

    private final PublicKey key;
    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<UUID, Long> receipts = new HashMap<>();
    private final Map<UUID, Instant> latest = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private String damage = "";

    private JournalCheck(PublicKey key) {
        this.key = key;
    }

    /** What was found in the folder of one till. */
    public static JournalCheck of(Path till) throws IOException {
        UUID id = UUID.fromString(new JsonMapper()
                .readTree(Files.readString(till.resolve("enrolment.json"))).path("tillId").asString(""));
        PublicKey key = Signing.publicKey(Files.readAllBytes(till.resolve("till.pub")));
        for (int attempt = 1; ; attempt++) {
            JournalCheck check = new JournalCheck(key);
            try {
                JournalReader.read(new RealDisk(till.resolve("journal")), id, check::look);
                return check;
            } catch (JournalDamaged damaged) {
                if (attempt == TRIES) {
                    check.damage = String.valueOf(damaged.getMessage());
                    check.count("I-17", false);
                    return check;
                }
            }
        }
    }

    /** Whether a till's folder holds a journal to look through. */
    public static boolean possible(Path till) {
        return Files.isDirectory(till.resolve("journal"))
                && Files.exists(till.resolve("enrolment.json"))
                && Files.exists(till.resolve("till.pub"));
    }

    private void look(Fact fact) {
        Origin.Till origin = (Origin.Till) fact.envelope().origin();
        byte[] signature = fact.signature();
        count("I-17", signature != null && Signing.verify(key, fact.hash(), signature));
        Instant at = fact.envelope().at();
        count("I-19", !at.isBefore(latest.getOrDefault(origin.epoch(), Instant.MIN)));
        latest.merge(origin.epoch(), at, (a, b) -> a.isAfter(b) ? a : b);
        hashes.put(place(origin.epoch(), origin.seq()), Hashes.hex(fact.hash()));
        switch (fact.envelope().body()) {
            case SaleCompleted sale -> {
                long paid = sale.tenders().stream().mapToLong(TenderBody::amount).reduce(0, Math::addExact);
                count("I-7", paid - sale.change() == sale.order().total());
                receipt(origin.epoch(), sale.order().number());
            }
            case GoodsReturned returned -> receipt(origin.epoch(), returned.order().number());
            default -> { }
        }
    }

    private void receipt(UUID epoch, String number) {
        long counter = Long.parseLong("0" + number.replaceAll(".*?(\\d*)$", "$1"));
        Long before = receipts.put(epoch, counter);
        count("I-14", before == null || counter == before + 1); // older segments may be gone: the first seen may be any
    }

    /** The hub's newest record of this till must be in the journal, byte for byte; an epoch that is not here is another's. */
    public void anchoredAt(UUID epoch, long seq, String hash) {
        if (latest.containsKey(epoch)) {
            count("I-17", hash.equals(hashes.get(place(epoch, seq))));
        }
    }

    private static String place(UUID epoch, long seq) {
        return epoch + "/" + seq;
    }

    private void count(String promise, boolean holds) {
        counts.merge(promise, new Count(0, 0).with(holds), (a, b) -> new Count(a.checked() + b.checked(), a.broken() + b.broken()));
    }

    /** By promise. */
    public Map<String, Count> counts() {
        return counts;
    }

    /** Where the journal stopped making sense, or the empty text. */
    public String damage() {
        return damage;
    }
}
