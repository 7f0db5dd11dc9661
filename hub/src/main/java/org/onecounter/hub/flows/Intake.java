package org.onecounter.hub.flows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.GoodsReturned;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.OrderCancelled;
import org.onecounter.sync.fact.OrderDispatched;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.PaymentSettled;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.springframework.context.SmartLifecycle;

/**
 * The one door for facts of every channel: two committers, each taking together what arrived while it was committing. Facts
 * of one till, and facts of one order, always go to the same committer.
 */
public final class Intake implements SmartLifecycle {

    private static final int COMMITTERS = 2;

    private final List<Committer> committers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** Puts the queue before {@code accept}. */
    public Intake(AcceptFacts accept) {
        for (int i = 0; i < COMMITTERS; i++) {
            committers.add(new Committer(accept));
        }
    }

    /** Queues a fact; the answer comes after its commit, or {@link HubBusy} when it was not taken. */
    public CompletableFuture<FactAnswer> submit(Fact fact, Lane lane) {
        return committers.get(Math.floorMod(route(fact).hashCode(), COMMITTERS)).submit(fact, lane);
    }

    /** Queues facts and waits for all answers, in their order. */
    public List<FactAnswer> acceptAll(List<Fact> facts, Lane lane) {
        List<CompletableFuture<FactAnswer>> answers = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            answers.add(submit(fact, lane));
        }
        try {
            return answers.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HubBusy busy ? busy : e;
        }
    }

    /** Queues one fact and waits for its answer. */
    public FactAnswer accept(Fact fact, Lane lane) {
        return acceptAll(List.of(fact), lane).getFirst();
    }

    private static UUID route(Fact fact) {
        if (fact.envelope().origin() instanceof Origin.Till till) {
            return till.till();
        }
        return switch (fact.envelope().body()) {
            case SaleCompleted sale -> sale.order().id();
            case WebOrderPlaced placed -> placed.order().id();
            case StockHeld held -> held.order();
            case HoldReleased released -> released.order();
            case OrderDispatched dispatched -> dispatched.order();
            case OrderCancelled cancelled -> cancelled.order();
            case PaymentSettled settled -> settled.order();
            case GoodsReturned returned -> returned.order().id();
            default -> fact.envelope().id();
        };
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < COMMITTERS; i++) {
            threads.add(Thread.ofPlatform().name("committer-" + i).start(committers.get(i)));
        }
    }

    /** Takes nothing more, finishes what waits. */
    @Override
    public void stop() {
        running = false;
        committers.forEach(Committer::close);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Opens before the doors do and closes after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
