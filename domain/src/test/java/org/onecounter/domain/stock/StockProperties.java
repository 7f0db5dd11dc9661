package org.onecounter.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.location.PlaceCode;

class StockProperties {

    @Test
    void I_2_a_promise_is_given_exactly_where_it_can_be_kept() {
        Seeded.runs(20_000, random -> {
            var balance = new Balance(random.nextInt(40) - 10, random.nextInt(10), random.nextInt(5), random.nextInt(3));
            long asked = 1 + random.nextInt(12);
            var decided = StockGuard.decide(balance, asked);
            assertThat(decided.isOk()).isEqualTo(balance.onHand() - balance.reserved() - balance.leased() - balance.buffer() >= asked);
            if (!decided.isOk()) return;
            Balance after = decided.orElseThrow();
            assertThat(after.available()).isEqualTo(balance.available() - asked).isNotNegative();
            assertThat(after.released(asked)).isEqualTo(balance);
            assertThat(after.consumed(asked)).isEqualTo(balance.moved(-asked));
        });
    }

    @Test
    void two_hundred_promises_of_fifty_units_are_fifty() {
        Balance balance = new Balance(50, 0, 0, 0);
        int kept = 0;
        for (int i = 0; i < 200; i++) {
            var decided = StockGuard.decide(balance, 1);
            if (!decided.isOk()) {
                assertThat(decided.refusalOrThrow().figures()).containsEntry("available", "0").containsEntry("asked", "1");
                continue;
            }
            kept++;
            balance = decided.orElseThrow();
        }
        assertThat(kept).isEqualTo(50);
        assertThat(balance.available()).isZero();
    }

    @Test
    void a_till_sells_below_zero_and_reservations_never_fall_below_it() {
        assertThat(new Balance(0, 1, 0, 0).moved(-1).onHand()).isEqualTo(-1);
        assertThatThrownBy(() -> new Balance(5, 1, 0, 0).released(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StockGuard.decide(Balance.EMPTY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StockGuard.decide(Balance.EMPTY, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sale_takes_from_the_shelf_first_then_the_backroom_and_the_rest_from_the_shelf() {
        assertThat(split(2, 3, 10)).containsExactly(shelf(2));
        assertThat(split(5, 3, 10)).containsExactly(shelf(3), backroom(2));
        assertThat(split(15, 3, 10)).containsExactly(shelf(5), backroom(10));
        assertThat(split(2, 0, 10)).containsExactly(backroom(2));
        assertThat(split(2, -4, 1)).containsExactly(shelf(1), backroom(1));
        assertThat(split(2, -4, -1)).containsExactly(shelf(2));
    }

    @Test
    void takes_sum_to_the_quantity_and_only_the_first_place_falls_below_zero() {
        Seeded.runs(10_000, random -> {
            var places = new ArrayList<PlaceStock>();
            for (int i = 0; i <= random.nextInt(4); i++) places.add(new PlaceStock(new PlaceCode("p" + i), i, random.nextInt(12) - 4));
            long quantity = 1 + random.nextInt(20);
            var takes = PlaceSplit.take(quantity, places);
            assertThat(takes.stream().mapToLong(PlaceTake::quantity).sum()).isEqualTo(quantity);
            for (PlaceTake take : takes) {
                long had = places.stream().filter(place -> place.place().equals(take.place())).findFirst().orElseThrow().onHand();
                if (!take.place().code().equals("p0")) assertThat(take.quantity()).isLessThanOrEqualTo(had);
            }
        });
    }

    private static List<PlaceTake> split(long quantity, long onShelf, long inBackroom) {
        return PlaceSplit.take(
                quantity, List.of(new PlaceStock(PlaceCode.BACKROOM, 2, inBackroom), new PlaceStock(PlaceCode.SHELF, 1, onShelf)));
    }

    private static PlaceTake shelf(long quantity) {
        return new PlaceTake(PlaceCode.SHELF, quantity);
    }

    private static PlaceTake backroom(long quantity) {
        return new PlaceTake(PlaceCode.BACKROOM, quantity);
    }
}
