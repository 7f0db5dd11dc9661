package org.onecounter.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;

class MomentsProperties {

    @Test
    void an_instant_is_written_as_the_jdk_writes_it() {
        Seeded.runs(50_000, random -> {
            long range = Moments.LAST.getEpochSecond() - Moments.FIRST.getEpochSecond() + 1;
            long second = Moments.FIRST.getEpochSecond() + Math.floorMod(random.nextLong(), range);
            int[] nanos = {0, 120_000_000, 123_456_000, 1, random.nextInt(1_000_000_000)};
            var instant = Instant.ofEpochSecond(second, nanos[random.nextInt(nanos.length)]);
            assertThat(Moments.text(instant)).isEqualTo(instant.toString());
        });
        assertThat(Moments.text(Instant.parse("2000-02-29T23:59:59Z"))).isEqualTo("2000-02-29T23:59:59Z");
        assertThat(Moments.text(Moments.FIRST)).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(Moments.text(Moments.LAST)).isEqualTo("9999-12-31T23:59:59.999999999Z");
    }

    @Test
    void microseconds_are_rounded_down_and_read_back() {
        Seeded.runs(10_000, random -> {
            long micros = random.nextLong() >> 10;
            var instant = Moments.ofMicros(micros);
            assertThat(Moments.micros(instant)).isEqualTo(micros);
            assertThat(Moments.micros(instant.plusNanos(999))).isEqualTo(micros);
        });
    }
}
