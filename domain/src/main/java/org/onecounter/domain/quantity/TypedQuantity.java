package org.onecounter.domain.quantity;

import org.onecounter.domain.Result;
import org.onecounter.domain.text.TypedDecimal;

/**
 * Reads a quantity that a person typed or a program sent as text, in the scale of what is sold. Refuses
 * {@code QuantityUnreadable} (letters, exponents, NaN, digits of other scripts, a unit behind the number),
 * {@code QuantityNotPositive}, {@code QuantityTooFine} and {@code QuantityTooLarge}.
 */
public final class TypedQuantity {

    private TypedQuantity() {}

    /** A quantity above zero, for a basket line. */
    public static Result<Quantity> positive(String text, int scale) {
        return read(text, scale).flatMap(quantity -> quantity.isPositive()
                ? Result.ok(quantity)
                : Result.refused("QuantityNotPositive", "A quantity must be above zero.", "quantity", quantity));
    }

    /** A quantity of zero or more, for a count. */
    public static Result<Quantity> counted(String text, int scale) {
        return read(text, scale).flatMap(quantity -> quantity.steps() >= 0
                ? Result.ok(quantity)
                : Result.refused("QuantityNegative", "A count cannot be below zero.", "quantity", quantity));
    }

    /** Any quantity, for a correction up or down. */
    public static Result<Quantity> signed(String text, int scale) {
        return read(text, scale);
    }

    private static Result<Quantity> read(String text, int scale) {
        TypedDecimal number = TypedDecimal.read(text, true);
        if (number == null) {
            return Result.refused("QuantityUnreadable", "A quantity is written in digits, such as 2 or 1.250.");
        }
        Long steps = number.unitsAt(scale);
        if (number.hasDigitsBeyond(scale)) {
            return Result.refused(
                    "QuantityTooFine",
                    scale == 0 ? "This is sold in whole pieces." : "This is sold in steps of " + new Quantity(1, scale) + ".",
                    "decimals", scale);
        }
        if (steps == null || !new Quantity(steps, scale).isWithinLimit()) {
            return Result.refused(
                    "QuantityTooLarge", "One line sells at most " + Quantity.MAX_UNITS + ".", "limit", Quantity.MAX_UNITS);
        }
        return Result.ok(new Quantity(steps, scale));
    }
}
