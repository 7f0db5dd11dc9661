package org.onecounter.till.basket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.platform.Problem;

/**
 * What lies on the counter: the current basket with its prices, the parked ones, and the way back. A shown price is kept ten
 * minutes after prices changed, and drops at once if the basket gets cheaper (design §5). Only used inside the counter's lock.
 */
public final class Desk {

    private record Step(String label, Basket before) {}

    private static final Duration KEEPS_PRICE = Duration.ofMinutes(10);
    private static final int DEPTH = 50;
    private final Quoter quoter;
    private final Lookup lookup;
    private final Clock clock;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<ParkedBasket> parked = new ArrayList<>();
    private Basket basket;
    private @Nullable PricedBasket priced;
    private @Nullable Instant keptSince;
    private boolean frozen;

    public Desk(Quoter quoter, Lookup lookup, Clock clock, UUID firstId) {
        this.quoter = quoter;
        this.lookup = lookup;
        this.clock = clock;
        this.basket = Basket.empty(firstId);
    }

    public Basket basket() {
        return basket;
    }

    /** The current basket priced; refuses NotReady before the first bundle. */
    public PricedBasket priced() {
        PricedBasket known = priced;
        if (known == null) {
            known = price(basket);
            priced = known;
        }
        return known;
    }

    /** Changes the basket so that undo can take it back; refused by the kernel, nothing changes. */
    void change(String label, Basket next) {
        PricedBasket then = price(next);
        remember(label, basket);
        basket = next;
        priced = then;
    }

    void remember(String label, Basket before) {
        steps.push(new Step(label, before));
        if (steps.size() > DEPTH) {
            steps.removeLast();
        }
    }

    Optional<String> undo(UUID freshId) {
        Step step = steps.poll();
        if (step == null) {
            return Optional.empty();
        }
        // what was cleared or sold under its old id is over; its lines come back as a new basket
        Basket back = step.before().id().equals(basket.id()) ? step.before() : step.before().renamed(freshId);
        basket = back;
        priced = price(back);
        return Optional.of(step.label());
    }

    public Optional<String> undoLabel() {
        return Optional.ofNullable(steps.peek()).map(Step::label);
    }

    /** Puts another basket on the counter; there is no way back over it. */
    public void begin(Basket next) {
        basket = next;
        priced = null;
        keptSince = null;
        steps.clear();
    }

    /** An empty basket, with the way back to the lines that were cleared. */
    void clear(String label, UUID freshId) {
        Basket before = basket;
        begin(Basket.empty(freshId));
        remember(label, before);
    }

    public List<ParkedBasket> parked() {
        return parked;
    }

    /** Prices the basket anew after rules changed; if the new rules refuse it, the shown price stands. */
    public void reprice() {
        if (basket.isEmpty()) {
            priced = null;
            return;
        }
        try {
            priced = price(basket);
        } catch (Problem refused) {
            // a variant was taken out of the price list while it lies on the counter: it sells at the price that was shown
        }
    }

    /** While payment is under way the shown rules hold, so that what was tendered keeps covering what was shown (attack 9). */
    public void freezePrices(boolean on) {
        frozen = on;
    }

    private PricedBasket price(Basket next) {
        RuleBundle current = lookup.bundle().orElseThrow(
                () -> new Problem(409, "NotReady", "No prices have arrived yet. The till needs the hub once before it can sell."));
        if (next.isEmpty()) {
            return new PricedBasket(next, null, current);
        }
        PricedBasket shown = priced;
        if (shown == null || shown.quote() == null || shown.bundle().root().equals(current.root())) {
            keptSince = null;
            return priced(next, current);
        }
        return frozen ? priced(next, shown.bundle()) : kinder(next, shown.bundle(), current);
    }

    /** Priced by the new rules, unless that is dearer within the ten minutes a shown price is kept. */
    private PricedBasket kinder(Basket next, RuleBundle shown, RuleBundle current) {
        Instant now = clock.now();
        Instant since = keptSince == null ? now : keptSince;
        keptSince = since;
        if (now.isBefore(since.plus(KEEPS_PRICE))
                && quoter.quote(next, shown, now) instanceof Result.Ok<Quote>(Quote before)
                && !(quoter.quote(next, current, now) instanceof Result.Ok<Quote>(Quote after)
                        && after.total().compareTo(before.total()) <= 0)) {
            return new PricedBasket(next, before, shown);
        }
        keptSince = null;
        return priced(next, current);
    }

    private PricedBasket priced(Basket next, RuleBundle bundle) {
        return switch (quoter.quote(next, bundle, clock.now())) {
            case Result.Ok<Quote>(Quote quote) -> new PricedBasket(next, quote, bundle);
            case Result.Refused<Quote>(Refusal refusal) -> throw new Problem(422, refusal);
        };
    }
}
