package org.onecounter.hub.shop.browse;

import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.VariantId;

/** One open page that looks at one variant; holds the newest news only, so a slow reader costs nothing. */
final class Watch {
    private final VariantId variant;
    private String newest;
    private @Nullable String told;
    private boolean ended;

    Watch(VariantId variant, String now) {
        this.variant = variant;
        this.newest = now;
    }

    VariantId variant() {
        return variant;
    }

    synchronized void tell(String news) {
        newest = news;
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return ended;
    }

    /** What was not told yet, waiting so long for it; null when there is nothing new. */
    synchronized @Nullable String next(long patienceMillis) throws InterruptedException {
        long deadline = System.nanoTime() + patienceMillis * 1_000_000;
        long left = patienceMillis;
        while (!ended && newest.equals(told) && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        if (newest.equals(told)) {
            return null;
        }
        told = newest;
        return told;
    }
}
