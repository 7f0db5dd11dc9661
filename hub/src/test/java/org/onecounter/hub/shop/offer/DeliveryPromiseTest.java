package org.onecounter.hub.shop.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeliveryPromiseTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    private static String arrives(String ordered) {
        return DeliveryPromise.date(DeliveryPromise.day(Instant.parse(ordered), DUBLIN));
    }

    @Test
    void a_parcel_takes_two_working_days() {
        assertThat(arrives("2026-11-23T10:00:00Z")).isEqualTo("Wednesday 25 November");
    }

    @Test
    void after_two_o_clock_it_leaves_the_next_day() {
        assertThat(arrives("2026-11-23T14:00:00Z")).isEqualTo("Thursday 26 November");
    }

    @Test
    void nothing_moves_at_the_weekend() {
        assertThat(arrives("2026-11-26T10:00:00Z")).isEqualTo("Monday 30 November");
        assertThat(arrives("2026-11-28T10:00:00Z")).isEqualTo("Wednesday 2 December");
    }

    @Test
    void the_hour_is_that_of_the_shop() {
        assertThat(arrives("2026-07-06T13:30:00Z")).isEqualTo("Thursday 9 July"); // 14:30 in summer
    }
}
