package org.onecounter.domain.order;

import org.onecounter.domain.money.Money;

/** One row of a receipt's tax table: the rate in parts per million, and the sums of the lines it holds for. */
public record ReceiptTax(String label, int ratePpm, Money net, Money tax) {}
