package org.onecounter.domain.order;

import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.quantity.Quantity;

/** One line of a receipt; the amount is what the line adds to the total, tax and discount counted. */
public record ReceiptLine(String title, String sku, Quantity quantity, UnitPrice unitPrice, Money discount, Money amount) {}
