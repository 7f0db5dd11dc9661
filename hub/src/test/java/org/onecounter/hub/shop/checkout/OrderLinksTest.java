package org.onecounter.hub.shop.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.hub.shop.web.Seals;
import org.onecounter.sync.port.RealRandomness;

class OrderLinksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final OrderLinks links = new OrderLinks(new Seals("a secret", new RealRandomness()));
    private final UUID order = UUID.randomUUID();

    private OrderLinks.Target open(Instant at) {
        return links.open(links.path(order, NOW).substring("/orders/".length()), at);
    }

    @Test
    void a_link_leads_to_its_order_for_half_a_year_A24() {
        assertThat(open(NOW)).isEqualTo(new OrderLinks.Target.Order(order));
        assertThat(open(NOW.plus(Duration.ofDays(180)))).isEqualTo(new OrderLinks.Target.Order(order));
        assertThat(open(NOW.plus(Duration.ofDays(181)))).isEqualTo(new OrderLinks.Target.Expired());
    }

    @Test
    void what_we_did_not_make_leads_nowhere() {
        OrderLinks others = new OrderLinks(new Seals("another", new RealRandomness()));
        assertThat(links.open(others.path(order, NOW).substring("/orders/".length()), NOW)).isEqualTo(new OrderLinks.Target.Unknown());
        assertThat(links.open(order.toString(), NOW)).isEqualTo(new OrderLinks.Target.Unknown());
    }
}
