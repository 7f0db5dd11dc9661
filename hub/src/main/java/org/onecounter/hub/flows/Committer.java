package org.onecounter.hub.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the intake's committers: whatever arrived while its last transaction was committing goes into the next one. There
 * is no timer, so a lonely sale never waits for company.
 */
final class Committer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MOST_FACTS = 256;
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_QUEUE = 50_000;

    private final AcceptFacts accept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<Lane, ArrayDeque<Waiting>> lanes = new EnumMap<>(Lane.class);
    private boolean open = true;

    private record Waiting(Fact fact, CompletableFuture<FactAnswer> answer) {}

    Committer(AcceptFacts accept) {
        this.accept = accept;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    CompletableFuture<FactAnswer> submit(Fact fact, Lane lane) {
        CompletableFuture<FactAnswer> answer = new CompletableFuture<>();
        lock.lock();
        try {
            ArrayDeque<Waiting> queue = queue(lane);
            if (!open || queue.size() >= LONGEST_QUEUE) {
                throw new HubBusy(open ? "Too much is waiting; send it again in a moment." : "The hub is closing; send it again.");
            }
            queue.add(new Waiting(fact, answer));
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return answer;
    }

    void close() {
        lock.lock();
        try {
            open = false;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        for (List<Waiting> batch = take(); batch != null; batch = take()) {
            try {
                List<FactAnswer> answers = accept.accept(batch.stream().map(Waiting::fact).toList());
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).answer().complete(answers.get(i));
                }
            } catch (RuntimeException | Error e) {
                LOG.warn("{} facts were not taken: {}", batch.size(), e.getMessage());
                batch.forEach(w -> w.answer().completeExceptionally(e));
            }
        }
    }

    private @Nullable List<Waiting> take() {
        lock.lock();
        try {
            while (lanes.values().stream().allMatch(ArrayDeque::isEmpty)) {
                if (!open) {
                    return null;
                }
                arrived.awaitUninterruptibly();
            }
            List<Waiting> batch = new ArrayList<>();
            int bytes = fill(batch, queue(Lane.TILL), 0);
            bytes = fill(batch, queue(Lane.WEB), bytes);
            if (batch.isEmpty()) { // an import never makes a sale wait for its batch
                fill(batch, queue(Lane.IMPORT), bytes);
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private static int fill(List<Waiting> batch, ArrayDeque<Waiting> queue, int bytes) {
        int sum = bytes;
        while (!queue.isEmpty() && batch.size() < MOST_FACTS) {
            int next = queue.peek().fact().record().length;
            if (!batch.isEmpty() && sum + next > MOST_BYTES) {
                break;
            }
            sum += next;
            batch.add(queue.poll());
        }
        return sum;
    }

    private ArrayDeque<Waiting> queue(Lane lane) {
        return java.util.Objects.requireNonNull(lanes.get(lane));
    }
}
