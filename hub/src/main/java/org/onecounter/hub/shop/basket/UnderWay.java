package org.onecounter.hub.shop.basket;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.onecounter.hub.shop.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * Which visitors are paying at this very moment. Their basket stands still meanwhile: nobody pays for a cheap one and gets
 * a dear one (attack 9). The order itself was fixed when its units were kept, so this is only to answer clearly.
 */
@Component
public class UnderWay {
    private final Map<String, Paying> paying = new ConcurrentHashMap<>();

    /** The order a visitor pays for, and how many times its button was pressed meanwhile. */
    private record Paying(UUID order, int times) {}

    /** Notes that the visitor pays for this order, once more perhaps; false while another payment of theirs is under way. */
    public boolean begin(Visit visit, UUID order) {
        Paying now = paying.merge(
                visit.key(),
                new Paying(order, 1),
                (before, mine) -> before.order.equals(order) ? new Paying(order, before.times + 1) : before);
        return now.order.equals(order);
    }

    /** The payment has an outcome, or none yet but the visitor need not wait for it. */
    public void end(Visit visit, UUID order) {
        paying.computeIfPresent(visit.key(), (key, now) -> {
            if (!now.order.equals(order)) {
                return now;
            }
            return now.times > 1 ? new Paying(order, now.times - 1) : null;
        });
    }

    /** True while the visitor pays. */
    public boolean is(Visit visit) {
        return paying.containsKey(visit.key());
    }
}
