package org.onecounter.hub.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.flows.accept.Batch;
import org.onecounter.hub.flows.accept.Stores;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.Unreadable;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a list of facts in one transaction; one sale is a list of one. A list that fails is halved until the culprit stands
 * alone: of the web it is refused, of a till it is kept raw with a case, and nothing behind it waits (I-21, F13). A
 * connection lost at commit is settled by asking for the ids again before anyone is answered.
 */
public final class AcceptFacts {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptFacts.class);
    private static final int TRIES = 5;

    private final Stores stores;
    private final TransactionOperations transactions;
    private final Predicate<UUID> sellsOnline;
    private final Clock clock;
    private final Ids ids;

    /** Works on any stores: PostgreSQL in the hub, memory in the simulator. */
    public AcceptFacts(
            Stores stores, TransactionOperations transactions, Predicate<UUID> sellsOnline, Clock clock, Ids ids) {
        this.stores = stores;
        this.transactions = transactions;
        this.sellsOnline = sellsOnline;
        this.clock = clock;
        this.ids = ids;
    }

    /** The answers in the order of the facts, given only after the commit. Throws {@link HubBusy} when the database is away. */
    public List<FactAnswer> accept(List<Fact> facts) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(
                        status -> new Batch(stores, sellsOnline, clock.now(), ids).accept(facts)));
            } catch (ConcurrencyFailureException e) {
                last = e; // deadlock or serialisation: the same batch again, with the same keys (F26)
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException | TransactionSystemException e) {
                last = e;
                LOG.warn("The database did not answer; asking again by ids: {}", e.getMessage());
                pause(attempt);
            } catch (RuntimeException e) {
                LOG.warn("A batch of {} failed: {}", facts.size(), e.toString());
                return facts.size() == 1 ? List.of(culprit(facts.getFirst(), e)) : halves(facts);
            }
        }
        if (last instanceof ConcurrencyFailureException && facts.size() > 1) {
            return halves(facts);
        }
        LOG.error("Facts could not be taken now", last);
        throw new HubBusy("The database did not answer. Nothing was lost: send the same again.");
    }

    private List<FactAnswer> halves(List<Fact> facts) {
        int middle = facts.size() / 2;
        List<FactAnswer> answers = new ArrayList<>(accept(facts.subList(0, middle)));
        answers.addAll(accept(facts.subList(middle, facts.size())));
        return answers;
    }

    private FactAnswer culprit(Fact fact, RuntimeException why) {
        Envelope e = fact.envelope();
        String sentence = "This record could not be worked with.";
        if (!(e.origin() instanceof Origin.Till) || e.body() instanceof Unreadable) {
            LOG.error("Fact {} is refused", e.id(), why);
            return new FactAnswer(e.id(), Outcome.REFUSED, "Unworkable", sentence);
        }
        LOG.error("Record {} of a till is kept raw", e.id(), why);
        Refusal refusal = new Refusal("Unworkable", sentence, Map.of());
        Envelope raw = new Envelope(
                e.id(), e.kind(), e.schema(), e.origin(), e.actor(), e.shift(), e.location(), e.at(), e.date(), e.kernel(), e.bundle(),
                new Unreadable(refusal));
        return accept(List.of(new Fact(fact.record(), fact.hash(), fact.signature(), raw))).getFirst();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(200L << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
