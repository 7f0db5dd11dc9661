package org.onecounter.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;

class ApportionProperties {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void parts_sum_to_the_whole_and_each_is_less_than_one_unit_from_its_exact_share() {
        Seeded.runs(20_000, random -> {
            long amount = Seeded.anyLong(random);
            long[] weights = LongStream.generate(() -> Seeded.anyLong(random) & Long.MAX_VALUE)
                    .limit(1 + random.nextInt(8))
                    .toArray();
            var parts = new Money(amount, EUR).apportion(weights);
            var sum = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
            var whole = BigInteger.ZERO;
            for (int i = 0; i < weights.length; i++) {
                whole = whole.add(BigInteger.valueOf(parts.get(i).minor()));
                // |part × sum − amount × weight| < sum
                var off = BigInteger.valueOf(parts.get(i).minor()).multiply(sum)
                        .subtract(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i])));
                if (sum.signum() > 0) assertThat(off.abs()).isLessThan(sum);
            }
            assertThat(whole).isEqualTo(BigInteger.valueOf(amount));
        });
    }

    @Test
    void parts_of_a_negative_amount_mirror_those_of_the_positive_one() {
        Seeded.runs(5_000, random -> {
            long amount = random.nextInt(1_000_000);
            long[] weights = LongStream.generate(() -> random.nextInt(500)).limit(1 + random.nextInt(12)).toArray();
            var parts = new Money(amount, EUR).apportion(weights);
            var mirrored = new Money(-amount, EUR).apportion(weights);
            assertThat(mirrored).isEqualTo(parts.stream().map(Money::negated).toList());
        });
    }

    @Test
    void ten_euro_over_three_equal_lines_is_3_34_3_33_3_33() {
        assertThat(minors(new Money(1000, EUR).apportion(new long[] {1, 1, 1}))).containsExactly(334L, 333L, 333L);
    }

    @Test
    void the_largest_remainder_gets_the_cent() {
        assertThat(minors(new Money(100, EUR).apportion(new long[] {1, 2, 4}))).containsExactly(14L, 29L, 57L);
        assertThat(minors(new Money(10, EUR).apportion(new long[] {333, 333, 334}))).containsExactly(3L, 3L, 4L);
    }

    @Test
    void weights_of_zero_share_evenly_and_a_zero_among_others_gets_nothing() {
        assertThat(minors(new Money(5, EUR).apportion(new long[] {0, 0}))).containsExactly(3L, 2L);
        assertThat(minors(new Money(5, EUR).apportion(new long[] {0, 7}))).containsExactly(0L, 5L);
    }

    private static List<Long> minors(List<Money> parts) {
        return parts.stream().map(Money::minor).toList();
    }
}
