package org.onecounter.till.basket;

import java.time.Instant;

/** A basket set aside under a label until somebody resumes it; it survives a restart. */
public record ParkedBasket(Basket basket, String label, Instant at) {}
