package org.onecounter.hub.views.internal;

/**
 * Money as a screen shows it.
 *
 * @param minor minor units, for signs and bars; the screen adds nothing up
 * @param text with its currency, thousands apart, minus as a true minus sign
 */
record Amount(long minor, String currency, String text) {}
