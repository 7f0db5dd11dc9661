package org.onecounter.hub.payments.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.onecounter.hub.payments.CardAnswer;
import org.onecounter.hub.payments.CardProvider;
import org.onecounter.hub.payments.CardRequest;
import org.onecounter.hub.payments.TestCard;
import org.onecounter.sync.port.Scheduler;

/**
 * A bank inside the hub, for demonstrations, load and tests: approves, declines, keeps silent or answers late, as the card
 * says. It remembers the last authorisations by order, as a real provider would; references tell it about older ones.
 */
final class CardSimulator implements CardProvider {
    private static final int REMEMBERED = 100_000;

    private final Scheduler scheduler;
    private final Duration late;
    private final Map<UUID, CompletableFuture<CardAnswer>> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CompletableFuture<CardAnswer>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile Consumer<LateAnswer> listener = answer -> {};

    /** A bank whose slow cards answer after {@code late}. */
    CardSimulator(Scheduler scheduler, Duration late) {
        this.scheduler = scheduler;
        this.late = late;
    }

    @Override
    public CardAnswer authorise(CardRequest request, Duration patience) {
        CompletableFuture<CardAnswer> answer = once(request);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException nothingYet) {
            answer.thenAccept(late -> listener.accept(new LateAnswer(request.order(), late)));
            return new CardAnswer.NoAnswer();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new CardAnswer.NoAnswer();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<CardAnswer> once(CardRequest request) {
        CompletableFuture<CardAnswer> mine = new CompletableFuture<>();
        synchronized (asked) {
            CompletableFuture<CardAnswer> before = asked.putIfAbsent(request.order(), mine);
            if (before != null) {
                return before;
            }
        }
        CardAnswer yes = new CardAnswer.Approved("sim-" + request.order());
        CardAnswer no = new CardAnswer.Declined("CardDeclined", "Your bank said no to this card.");
        switch (TestCard.of(request.token()).orElse(TestCard.DECLINED)) {
            case APPROVED -> mine.complete(yes);
            case DECLINED -> mine.complete(no);
            case LATE -> scheduler.after(late, () -> mine.complete(yes));
            case LATE_NO -> scheduler.after(late, () -> mine.complete(no));
            case SILENT -> {} // for ever
        }
        return mine;
    }

    @Override
    public CardAnswer ask(UUID order) {
        synchronized (asked) {
            CompletableFuture<CardAnswer> answer = asked.get(order);
            return answer == null ? new CardAnswer.Unasked() : answer.getNow(new CardAnswer.NoAnswer());
        }
    }

    @Override
    public CardAnswer capture(UUID order, String reference, long amount) {
        return known(order, reference);
    }

    @Override
    public CardAnswer giveBack(UUID order, String reference, long amount) {
        return known(order, reference);
    }

    private static CardAnswer known(UUID order, String reference) {
        return reference.equals("sim-" + order)
                ? new CardAnswer.Approved(reference)
                : new CardAnswer.Declined("UnknownReference", "There is no such authorisation.");
    }

    @Override
    public CardAnswer abandon(UUID order) {
        synchronized (asked) {
            asked.computeIfAbsent(order, key -> new CompletableFuture<>())
                    .complete(new CardAnswer.Declined("Abandoned", "This payment was given up."));
        }
        return new CardAnswer.Approved("sim-" + order);
    }

    @Override
    public void lateAnswers(Consumer<LateAnswer> answers) {
        listener = answers;
    }
}
