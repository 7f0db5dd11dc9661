package org.onecounter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;

class RoundingProperties {

    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);

    @Test
    void product_and_quotient_are_the_exact_number_rounded_half_up_or_an_overflow() {
        Seeded.runs(50_000, random -> {
            long a = Seeded.anyLong(random);
            long b = Seeded.anyLong(random);
            long divisor = Math.max(1, Seeded.anyLong(random) & Long.MAX_VALUE);
            var exact = BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP);
            if (exact.compareTo(MAX) > 0 || exact.compareTo(MIN) < 0) {
                assertThatThrownBy(() -> Rounding.mulDivHalfUp(a, b, divisor)).isInstanceOf(AmountOverflow.class);
            } else {
                assertThat(Rounding.mulDivHalfUp(a, b, divisor)).as(a + "*" + b + "/" + divisor).isEqualTo(exact.longValueExact());
            }
        });
    }

    @Test
    void quotient_is_the_exact_number_rounded_half_up() {
        Seeded.runs(50_000, random -> {
            long dividend = Seeded.anyLong(random);
            long divisor = Math.max(1, Seeded.anyLong(random) & Long.MAX_VALUE);
            var exact = BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP);
            assertThat(Rounding.divideHalfUp(dividend, divisor)).isEqualTo(exact.longValueExact());
        });
    }

    @Test
    void a_refund_mirrors_its_sale() {
        assertThat(Rounding.divideHalfUp(5, 10)).isEqualTo(1);
        assertThat(Rounding.divideHalfUp(-5, 10)).isEqualTo(-1);
        assertThat(Rounding.divideHalfUp(4, 10)).isZero();
        assertThat(Rounding.divideHalfUp(-4, 10)).isZero();
    }
}
