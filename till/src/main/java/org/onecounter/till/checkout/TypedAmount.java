package org.onecounter.till.checkout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.text.TypedDecimal;
import org.onecounter.till.platform.Problem;

/** An amount as typed at the till. A barcode scanned into the field is not money (attack 49). */
final class TypedAmount {

    /** Nobody pays more than this in one tender at a counter: 100,000 whole units. */
    private static final int MOST_WHOLE_UNITS = 100_000;
    private static final Pattern LONG_DIGITS = Pattern.compile("(?s).*\\d{8,}.*");

    private TypedAmount() {}

    /** Reads an amount above zero in the currency's digits; refuses AmountLooksLikeABarcode, AmountTooLarge, BadAmount. */
    static Money read(String typed, CurrencyCode currency, int digits) {
        String text = typed.strip();
        if (LONG_DIGITS.matcher(text).matches()) {
            throw refusal("AmountLooksLikeABarcode", "This looks like a barcode, not an amount. Scan outside the amount field.");
        }
        TypedDecimal number = TypedDecimal.read(text, true);
        Long minor = number == null ? null : number.unitsAt(digits);
        if (minor == null || minor <= 0) {
            throw refusal("BadAmount", digits == 0 ? "Type an amount such as 1250." : "Type an amount such as 12.50.");
        }
        if (minor > most(digits)) {
            throw refusal("AmountTooLarge", "More than 100,000 cannot be taken at once.");
        }
        return new Money(minor, currency);
    }

    private static long most(int digits) {
        long most = MOST_WHOLE_UNITS;
        for (int i = 0; i < digits; i++) {
            most *= 10;
        }
        return most;
    }

    /** Reads an amount, or answers null for an absent one. */
    static @Nullable Money readOptional(@Nullable String typed, CurrencyCode currency, int digits) {
        return typed == null ? null : read(typed, currency, digits);
    }

    private static Problem refusal(String code, String sentence) {
        return new Problem(422, Refusal.of(code, sentence)); // the typed text is not repeated
    }
}
