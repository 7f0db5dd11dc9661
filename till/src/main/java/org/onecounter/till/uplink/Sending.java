package org.onecounter.till.uplink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.journal.EpochRun;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.uplink.ContactAnswer;
import org.onecounter.sync.uplink.ContactRequest;
import org.onecounter.sync.uplink.FactsAnswer;
import org.onecounter.till.journal.Journal;
import org.onecounter.till.journal.SellingLocked;

/**
 * Sends the journal in order and drops nothing. At each contact the hub says what it holds and the till sends from there,
 * also to a hub that was restored from yesterday (I-25); a hub that holds other records under this till's name gets the
 * whole epoch again, so that both histories are kept (I-22), and the till goes on in a new epoch.
 */
final class Sending {
    private static final Logger LOG = System.getLogger(Sending.class.getName());
    private static final int BATCH_BYTES = 512 << 10;
    private static final int BATCH_RECORDS = 256;
    private static final Duration KEPT = Duration.ofDays(90); // I-23
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(16);
    private static final String SOFTWARE = "onecounter-till/1";

    private final Journal journal;
    private final HubTalk talk;
    private final Clock clock;
    private final Supplier<@Nullable String> bundle;
    private volatile long through;
    private volatile @Nullable String trouble;
    private long settledIn = -1;
    private Duration patience = FIRST_PATIENCE;

    /**
     * @param through ordinal up to which the hub was known to hold everything when the till last ran
     * @param bundle root of the rule bundle the till sells by
     */
    Sending(Journal journal, HubTalk talk, Clock clock, long through, Supplier<@Nullable String> bundle) {
        this.journal = journal;
        this.talk = talk;
        this.clock = clock;
        this.bundle = bundle;
        this.through = Math.min(through, journal.head().ordinal());
    }

    /** The hub holds every record up to this ordinal, as far as the till knows. */
    long through() {
        return through;
    }

    long unsent() {
        return journal.head().ordinal() - through;
    }

    boolean isDurable(UUID epoch, long seq) {
        OptionalLong ordinal = journal.ordinalOf(epoch, seq);
        return ordinal.isPresent() && ordinal.getAsLong() <= through;
    }

    /** A sentence when the hub turns records of this till away, else null. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Says where the till stands, learns where the hub stands, and answers what it said. */
    ContactAnswer contact() throws IOException, InterruptedException, TurnedAway {
        List<EpochRun> epochs = journal.epochs();
        ContactAnswer newest = epochs.isEmpty() ? ask(new UUID(0, 0), 0, Hashes.zero()) : ask(epochs.getLast());
        trouble = newest.fenced() ? "This till has two histories. Its sales are kept; a person must decide at the hub." : null;
        long found = through(epochs, newest);
        if (found >= 0) {
            moveTo(found);
        }
        settledIn = talk.session();
        return newest;
    }

    private ContactAnswer ask(EpochRun run) throws IOException, InterruptedException, TurnedAway {
        List<Frame> last = journal.read(run.ordinalOf(run.lastSeq()) - 1, 1);
        return ask(run.epoch(), run.lastSeq(), last.isEmpty() ? Hashes.zero() : last.getFirst().hash());
    }

    private ContactAnswer ask(UUID epoch, long seq, byte[] hash) throws IOException, InterruptedException, TurnedAway {
        ContactRequest request =
                new ContactRequest(epoch, seq, Hashes.hex(hash), unsent(), clock.now(), bundle.get(), SOFTWARE);
        return talk.post("/uplink/v1/contact", request, ContactAnswer.class);
    }

    /**
     * The ordinal up to which the hub holds everything. Records arrive in order, so the newest epoch of which it holds
     * anything tells all.
     */
    private long through(List<EpochRun> epochs, ContactAnswer newest) throws IOException, InterruptedException, TurnedAway {
        for (int i = epochs.size() - 1; i >= 0; i--) {
            EpochRun run = epochs.get(i);
            ContactAnswer held = i == epochs.size() - 1 ? newest : ask(run);
            if (held.durableSeq() > 0) {
                return within(run, held, i == epochs.size() - 1);
            }
        }
        return epochs.isEmpty() ? 0 : epochs.getFirst().firstOrdinal() - 1;
    }

    private long within(EpochRun run, ContactAnswer held, boolean isNewest) throws IOException {
        if (held.durableSeq() < run.firstSeq()) {
            return run.firstOrdinal() - 1; // older records were removed long after the hub held them
        }
        boolean same = held.durableSeq() <= run.lastSeq() && held.durableHash().equals(hashAt(run, held.durableSeq()));
        if (same) {
            if (isNewest) {
                journal.confirm();
            }
            return run.ordinalOf(held.durableSeq());
        }
        LOG.log(Level.ERROR, "The hub holds other records of epoch " + run.epoch() + "; all of it is sent again.");
        if (isNewest) {
            openAnother();
        }
        return run.firstOrdinal() - 1;
    }

    private String hashAt(EpochRun run, long seq) throws IOException {
        List<Frame> frames = journal.read(run.ordinalOf(seq) - 1, 1);
        return frames.isEmpty() ? "" : Hashes.hex(frames.getFirst().hash());
    }

    private void openAnother() {
        try {
            journal.openEpoch("FORKED");
        } catch (SellingLocked e) {
            LOG.log(Level.ERROR, "A new epoch could not be opened: " + e.getMessage());
        }
    }

    /** Sends until the hub holds everything, or takes no more for now. */
    void sendAll() throws IOException, InterruptedException, TurnedAway {
        boolean goesOn = true;
        while (goesOn && unsent() > 0) {
            if (settledIn != talk.session()) {
                contact();
            }
            goesOn = sendSome();
        }
    }

    /** One request; false when the hub took none of it, so that trying again at once is no use. */
    private boolean sendSome() throws IOException, InterruptedException, TurnedAway {
        long from = through;
        List<Frame> frames = journal.read(from, BATCH_BYTES);
        frames = frames.subList(0, Math.min(BATCH_RECORDS, frames.size()));
        if (frames.isEmpty()) {
            return false;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        frames.forEach(frame -> body.writeBytes(Frames.encode(frame)));
        FactsAnswer answer = post(body.toByteArray());
        int taken = taken(answer.answers(), frames.size());
        moveTo(from + taken);
        return taken > 0;
    }

    /** Short at first, so that a hub that comes back is not waited for; longer for one that is only slow. */
    private FactsAnswer post(byte[] body) throws IOException, InterruptedException, TurnedAway {
        try {
            FactsAnswer answer = talk.postBytes("/uplink/v1/facts", body, FactsAnswer.class, patience);
            patience = FIRST_PATIENCE;
            return answer;
        } catch (IOException e) {
            Duration doubled = patience.multipliedBy(2);
            patience = doubled.compareTo(LONGEST_PATIENCE) < 0 ? doubled : LONGEST_PATIENCE;
            throw e;
        }
    }

    /** How many records from the beginning need not be sent again. */
    private int taken(List<FactAnswer> answers, int sent) {
        int taken = 0;
        while (taken < Math.min(sent, answers.size())) {
            FactAnswer answer = answers.get(taken);
            if (answer.outcome() == Outcome.REFUSED && ("Gap".equals(answer.code()) || "Forged".equals(answer.code()))) {
                settledIn = -1; // ask again where the hub stands
                trouble = "Forged".equals(answer.code()) ? "The hub does not know this till's signature. Call for help." : trouble;
                return taken;
            }
            taken++;
        }
        return taken;
    }

    private void moveTo(long ordinal) {
        through = ordinal;
    }

    /** Tidies: the noted head is made durable, and what is old and held by the hub is removed. */
    void tidy() throws IOException {
        journal.settle();
        journal.prune(through, clock.now().minus(KEPT));
    }
}
