package org.onecounter.hub.shop.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.catalog.VariantId;

class BasketTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final VariantId mug = new VariantId(UUID.randomUUID());
    private final Basket empty = Basket.empty(NOON);

    @Test
    void the_same_thing_stands_in_a_basket_once_so_its_units_are_summed() {
        Basket basket = empty.with(mug, 2, 0).orElseThrow().with(mug, 5, 0).orElseThrow();
        assertThat(basket.lines()).containsExactly(new BasketLine(mug, 5));
        assertThat(basket.steps(mug)).isEqualTo(5);
    }

    @Test
    void nobody_empties_a_shelf_by_basket_A22() {
        assertThat(empty.with(mug, 99, 0).isOk()).isTrue();
        assertThat(empty.with(mug, 100, 0).refusalOrThrow().code()).isEqualTo("TooManyUnits");
        assertThat(empty.with(mug, 99_000, 3).isOk()).isTrue();
        assertThat(empty.with(mug, 99_001, 3).isOk()).isFalse();
    }

    @Test
    void a_full_basket_says_so() {
        Basket basket = empty;
        for (int i = 0; i < Basket.MOST_LINES; i++) {
            basket = basket.with(new VariantId(UUID.randomUUID()), 1, 0).orElseThrow();
        }
        assertThat(basket.with(mug, 1, 0).refusalOrThrow().code()).isEqualTo("BasketFull");
        byte[] bytes = BasketBytes.write(new byte[Visit.ID], basket);
        assertThat(bytes).hasSizeLessThan(900);
    }

    @Test
    void a_visit_comes_back_from_its_bytes_as_it_was() {
        Basket basket = empty.with(mug, 7, 0).orElseThrow();
        byte[] id = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        assertThat(BasketBytes.read(BasketBytes.write(id, basket))).isEqualTo(new Visit(id, basket, true));
        assertThat(BasketBytes.read(new byte[] {2})).isNull();
        assertThat(BasketBytes.read(new byte[0])).isNull();
    }
}
