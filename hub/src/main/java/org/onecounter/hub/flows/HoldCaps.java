package org.onecounter.hub.flows;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.flows.WebOrder.Buyer;
import org.springframework.stereotype.Component;

/**
 * How many holds one visitor may have without paying, so that nobody keeps the stock by beginning payments (attack 22).
 * Payments that are being asked for this moment and those whose bank stays silent are counted apart: many people share one
 * address, but few of them have a silent bank.
 */
@Component
final class HoldCaps {
    static final int SILENT_PER_VISIT = 2;
    static final int SILENT_PER_CALLER = 20;
    static final int ASKING_PER_CALLER = 400;

    private final Map<UUID, Buyer> silent = new ConcurrentHashMap<>();
    private final Map<String, Integer> asking = new ConcurrentHashMap<>();

    /** Counts a hold that is about to be made, or says why not; {@link #asked} must follow. */
    @Nullable Refusal ask(Buyer buyer) {
        if (silent.values().stream().filter(b -> b.visit().equals(buyer.visit())).count() >= SILENT_PER_VISIT) {
            return Refusal.of(
                    "TooManyHolds",
                    "Two of your payments still wait for your bank. Please let one of them end before you begin another.",
                    "limit",
                    SILENT_PER_VISIT);
        }
        boolean many = silent.size() >= SILENT_PER_CALLER
                && silent.values().stream().filter(b -> b.caller().equals(buyer.caller())).count() >= SILENT_PER_CALLER;
        if (many || asking.merge(buyer.caller(), 1, Integer::sum) > ASKING_PER_CALLER) {
            if (!many) {
                asked(buyer);
            }
            return Refusal.of(
                    "TooManyHolds",
                    "Too many payments from your connection are unfinished. Please try again in a few minutes.");
        }
        return null;
    }

    /** The hold that was counted has an outcome, or its bank stays silent. */
    void asked(Buyer buyer) {
        asking.computeIfPresent(buyer.caller(), (caller, count) -> count > 1 ? count - 1 : null);
    }

    /** The bank does not answer: the hold stays for the time being. */
    void silent(UUID order, Buyer buyer) {
        silent.put(order, buyer);
    }

    /** It ended after all. */
    void ended(UUID order) {
        silent.remove(order);
    }
}
