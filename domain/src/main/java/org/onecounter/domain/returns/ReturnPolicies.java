package org.onecounter.domain.returns;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;

/**
 * The rules about returns as values in a list; the first that objects is the answer. {@link #notMoreThanSold()} is a promise
 * (I-9) and always asked first; the others are the retailer's choice and may be waived by a manager.
 */
public final class ReturnPolicies {

    private ReturnPolicies() {}

    /** What is refunded for the goods, or the refusal of the first rule that objects. */
    public static Result<ReturnLine> decide(AskedReturn asked, List<ReturnPolicy> policies) {
        Refusal promise = notMoreThanSold().refuse(asked);
        if (promise != null) return Result.refused(promise);
        for (ReturnPolicy policy : policies) {
            Refusal refusal = policy.refuse(asked);
            if (refusal != null) return Result.refused(refusal);
        }
        return Result.ok(Refunds.of(asked.sold(), asked.returnedBefore(), asked.quantity()));
    }

    /** No more comes back than was sold; refuses {@code QuantityNotPositive} and {@code ReturnTooMuch}. */
    public static ReturnPolicy notMoreThanSold() {
        return ReturnPolicies::refuseTooMuch;
    }

    private static @Nullable Refusal refuseTooMuch(AskedReturn asked) {
        if (!asked.quantity().isPositive()) {
            return Refusal.of("QuantityNotPositive", "A quantity must be above zero.", "quantity", asked.quantity());
        }
        var left = asked.sold().quantity().minus(asked.returnedBefore());
        if (asked.quantity().compareTo(left) <= 0) return null;
        return Refusal.of(
                "ReturnTooMuch", "More would come back than was sold.", "sold", asked.sold().quantity(),
                "returned", asked.returnedBefore(), "asked", asked.quantity());
    }

    /** Goods come back within so many days after the day of sale; refuses {@code ReturnWindowPassed}. */
    public static ReturnPolicy within(int days) {
        return asked -> {
            long passed = ChronoUnit.DAYS.between(asked.soldOn(), asked.today());
            if (passed <= days) return null;
            return Refusal.of(
                    "ReturnWindowPassed", "Goods come back within " + days + " days; this sale is " + passed + " days old.",
                    "days", days, "passed", passed, "soldOn", asked.soldOn());
        };
    }
}
