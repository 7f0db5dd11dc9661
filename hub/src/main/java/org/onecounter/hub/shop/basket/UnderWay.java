package org.onecounter.hub.shop.basket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.onecounter.hub.shop.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * Which visitors are paying at this very moment. Their basket stands still meanwhile: nobody pays for a cheap one and gets
 * a dear one (attack 9). The order itself was fixed when its units were kept, so this is only to answer clearly.
 */
@Component
public class UnderWay {
    private final Map<String, String> paying = new ConcurrentHashMap<>();

    /** Notes that the visitor pays for this order; false when a payment is under way already. */
    public boolean begin(Visit visit, String order) {
        return paying.putIfAbsent(visit.key(), order) == null;
    }

    /** The payment has an outcome, or none yet but the visitor need not wait for it. */
    public void end(Visit visit) {
        paying.remove(visit.key());
    }

    /** True while the visitor pays. */
    public boolean is(Visit visit) {
        return paying.containsKey(visit.key());
    }
}
