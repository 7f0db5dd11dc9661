package org.onecounter.domain.money;

/**
 * An amount past what 64 bits hold. Whoever lets a customer choose the figures catches it and refuses with
 * {@code AmountTooLarge}.
 */
public final class AmountOverflow extends ArithmeticException {

    public AmountOverflow(String message) {
        super(message);
    }
}
