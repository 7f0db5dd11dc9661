package org.onecounter.domain.order;

import org.onecounter.domain.money.Money;

/** What was paid, named for people ({@code Cash}, {@code Card}). */
public record ReceiptTender(String label, Money amount) {}
