package org.onecounter.hub.views.internal;

/** on hand − reserved − leased − buffer = available, each as a screen shows it. */
record Balance(Count onHand, Count reserved, Count leased, Count buffer, Count available) {

    static Balance of(long onHand, long reserved, long leased, long buffer, int scale) {
        return new Balance(
                Count.of(onHand, scale),
                Count.of(reserved, scale),
                Count.of(leased, scale),
                Count.of(buffer, scale),
                Count.of(onHand - reserved - leased - buffer, scale));
    }
}
