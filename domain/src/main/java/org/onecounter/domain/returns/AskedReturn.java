package org.onecounter.domain.returns;

import java.time.LocalDate;
import org.onecounter.domain.order.OrderLine;
import org.onecounter.domain.quantity.Quantity;

/**
 * What someone wants to bring back of one sold line.
 *
 * @param returnedBefore how much of the line came back already, through any channel
 * @param soldOn the business date of the sale, at its location
 * @param today the business date now, where the goods come back
 */
public record AskedReturn(OrderLine sold, Quantity returnedBefore, Quantity quantity, LocalDate soldOn, LocalDate today) {}
