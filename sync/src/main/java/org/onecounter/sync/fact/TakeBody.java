package org.onecounter.sync.fact;

/** Units of a line taken from, or put back to, a place. Quantity in steps. */
public record TakeBody(int line, String place, long quantity) {}
