package org.onecounter.till.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.EpochOpened;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.journal.EpochRun;
import org.onecounter.sync.journal.Head;
import org.onecounter.sync.journal.JournalContents;
import org.onecounter.sync.journal.JournalFile;
import org.onecounter.sync.journal.JournalReader;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Disk;
import org.onecounter.sync.port.Ids;
import org.onecounter.sync.port.Randomness;
import org.jspecify.annotations.Nullable;

/**
 * The till's record of everything that happened at it, in order. What {@link #append} returned is on the disk, whatever
 * happens next (I-15); what it threw for did not happen (I-16). After a start it goes on in its epoch only when
 * {@link #confirm} was called, because the hub knew its head; otherwise the first record opens a new epoch, so that a copied
 * or restored folder never gives two records one number.
 */
public final class Journal implements AutoCloseable {
    private final JournalOwner owner;
    private final Clock clock;
    private final Ids ids;
    private final Randomness random;
    private final AutoCloseable lock;
    private final JournalFile file;
    private final List<EpochRun> epochs;
    private final List<Consumer<Fact>> listeners = new CopyOnWriteArrayList<>();
    private final long tornBytes;
    private Head head;
    private Instant lastAt;
    private boolean confirmed;
    private @Nullable SellingLocked locked;

    private Journal(JournalOwner owner, Ports ports, AutoCloseable lock, JournalFile file, JournalContents contents) {
        this.owner = owner;
        this.clock = ports.clock;
        this.ids = ports.ids;
        this.random = ports.random;
        this.lock = lock;
        this.file = file;
        this.epochs = new ArrayList<>(contents.epochs());
        this.tornBytes = contents.tornBytes();
        this.head = contents.head();
        this.lastAt = contents.lastAt();
    }

    /** What the journal needs of the world. */
    public record Ports(Disk disk, Clock clock, Ids ids, Randomness random) {}

    /**
     * Takes the folder for this process, reads the journal in it and shows every record to the visitor, oldest first.
     *
     * @throws Disk.FolderInUse when another process holds the folder
     * @throws org.onecounter.sync.journal.JournalDamaged when it is not what this till wrote; nothing is changed then
     */
    public static Journal open(JournalOwner owner, Ports ports, Consumer<Fact> visitor) throws IOException {
        AutoCloseable lock = ports.disk.lock();
        try {
            JournalContents contents = JournalReader.read(ports.disk, owner.till(), visitor);
            JournalFile file = JournalFile.open(ports.disk, owner.till(), contents);
            return new Journal(owner, ports, lock, file, contents);
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** The last record; what the hub is told, and what a receipt prints. */
    public synchronized Head head() {
        return head;
    }

    /** The epochs whose records are here, oldest first. */
    public synchronized List<EpochRun> epochs() {
        return List.copyOf(epochs);
    }

    /** Bytes of an interrupted append that the last start found behind the last whole record. */
    public long tornBytes() {
        return tornBytes;
    }

    /** Why the till may not sell, or null when it may. The next record tried may lift it. */
    public synchronized @Nullable SellingLocked locked() {
        return locked;
    }

    /** Whether the disk is so full that no new sale should be begun. */
    public boolean spaceLow() {
        return file.spaceLow();
    }

    /** Hears of every record after it is kept. */
    public void listen(Consumer<Fact> listener) {
        listeners.add(listener);
    }

    /** The hub knows this head, or one before it in this epoch: the epoch goes on. */
    public synchronized void confirm() {
        confirmed = head.ordinal() > 0;
    }

    /** Whether the next record goes on in the present epoch. */
    public synchronized boolean confirmed() {
        return confirmed;
    }

    /** Keeps a record, durably, at the next place; in a new epoch when the present one is not confirmed. */
    public Fact append(Draft draft) throws SellingLocked {
        Fact fact;
        synchronized (this) {
            if (!confirmed) {
                openEpoch(head.ordinal() == 0 ? "ENROLLED" : "UNCONFIRMED");
            }
            fact = keep(draft, head.epoch());
        }
        listeners.forEach(listener -> listener.accept(fact));
        return fact;
    }

    /** Opens a new epoch with a random id; its first record names the epoch before. */
    public synchronized Fact openEpoch(String why) throws SellingLocked {
        Head before = head;
        EpochOpened body = before.ordinal() == 0
                ? new EpochOpened(why, null, null, null)
                : new EpochOpened(why, before.epoch(), before.seq(), Hashes.hex(before.hash()));
        Fact fact = keep(place -> envelope(place, body), randomEpoch());
        confirmed = true;
        return fact;
    }

    private Envelope envelope(Draft.Place place, EpochOpened body) {
        LocalDate date = LocalDate.ofInstant(place.at(), owner.zone());
        return Envelope.of(
                ids.next(), place.origin(), "till", null, owner.location(), place.at(), date, Kernel.VERSION, null, body);
    }

    private UUID randomEpoch() {
        byte[] bytes = random.bytes(16);
        bytes[6] = (byte) (bytes[6] & 0x0F | 0x40); // version 4: all chance, no time
        bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        return new UUID(from.getLong(), from.getLong());
    }

    private Fact keep(Draft draft, UUID epoch) throws SellingLocked {
        boolean goesOn = epoch.equals(head.epoch());
        Origin.Till origin = new Origin.Till(owner.till(), epoch, goesOn ? head.seq() + 1 : 1, head.hash());
        Instant now = clock.now();
        Instant at = goesOn && now.isBefore(lastAt) ? lastAt : now;
        Envelope envelope = draft.at(new Draft.Place(origin, goesOn ? head.receipts() + 1 : 1, at));
        if (!envelope.origin().equals(origin) || !envelope.at().equals(at)) {
            throw new IllegalArgumentException("A record must stand at the place it was given");
        }
        Fact fact = Fact.signed(envelope, owner.key());
        write(fact, head.then(fact, origin));
        lastAt = at;
        epochs.add(goesOn ? epochs.removeLast().withNext() : new EpochRun(epoch, head.ordinal(), 1, 1));
        return fact;
    }

    private void write(Fact fact, Head next) throws SellingLocked {
        try {
            file.append(Frames.of(fact), next, fact.envelope().at());
            head = next;
            locked = null;
        } catch (IOException e) {
            locked = new SellingLocked(e);
            throw locked;
        }
    }

    /** Records behind an ordinal, in order: at least one if there is one, and not many more than so many bytes. */
    public List<Frame> read(long afterOrdinal, int maxBytes) throws IOException {
        return file.read(afterOrdinal, maxBytes);
    }

    /** The ordinal of a record, empty when no such record is here; sequence 0 is the place before an epoch's first. */
    public synchronized OptionalLong ordinalOf(UUID epoch, long seq) {
        return epochs.stream()
                .filter(run -> run.epoch().equals(epoch) && seq >= run.firstSeq() - 1 && seq <= run.lastSeq())
                .mapToLong(run -> run.ordinalOf(seq))
                .findFirst();
    }

    /** Makes the noted head durable; called when the counter is quiet. */
    public void settle() {
        file.settle();
    }

    /** Removes what the hub holds durably up to an ordinal and what is older than an instant (I-23). */
    public void prune(long throughOrdinal, Instant before) throws IOException {
        file.prune(throughOrdinal, before);
    }

    @Override
    public void close() throws IOException {
        file.close();
        release(lock);
    }

    private static void release(AutoCloseable lock) throws IOException {
        try {
            lock.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
