package org.onecounter.domain.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.pricing.ABundle;

class SourcingTest {

    private static final VariantId MUG = ABundle.MUG;
    private static final VariantId TEA = ABundle.TEA;
    private static final SourceCandidate DEPOT = candidate(1, "DEPOT", Map.of(MUG, 40L, TEA, 1L));
    private static final SourceCandidate HARBOUR = candidate(2, "HARBOUR", Map.of(MUG, 3L, TEA, 5L));
    private static final SourceCandidate MARKET = candidate(3, "MARKET", Map.of(MUG, 4L, TEA, 5L));

    @Test
    void the_location_with_most_available_that_can_fill_the_whole_order_is_chosen_and_explained() {
        var choice = Sourcing.choose(List.of(new Demand(MUG, 1), new Demand(TEA, 2)), List.of(DEPOT, HARBOUR, MARKET)).orElseThrow();
        assertThat(choice.location()).isEqualTo(MARKET.location());
        assertThat(choice.why())
                .containsExactly(
                        "MARKET: can fill all of it, 9 available: chosen.",
                        "HARBOUR: can fill all of it, 8 available.",
                        "DEPOT: 1 of 3 missing.");
    }

    @Test
    void two_lines_of_one_variant_need_their_sum() {
        var demands = List.of(new Demand(MUG, 3), new Demand(MUG, 3));
        assertThat(Sourcing.choose(demands, List.of(HARBOUR, MARKET)).refusalOrThrow().code()).isEqualTo("OutOfStock");
        assertThat(Sourcing.choose(demands, List.of(HARBOUR, DEPOT)).orElseThrow().location()).isEqualTo(DEPOT.location());
    }

    @Test
    void the_choice_does_not_depend_on_the_order_of_the_candidates() {
        var candidates = new java.util.ArrayList<>(List.of(candidate(9, "B", Map.of(MUG, 2L)), candidate(4, "A", Map.of(MUG, 2L)), candidate(7, "C", Map.of())));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(Sourcing.choose(List.of(new Demand(MUG, 1)), candidates).orElseThrow().location()).isEqualTo(new LocationId(new UUID(0, 4)));
        }
    }

    @Test
    void what_no_location_has_is_out_of_stock_with_the_most_that_one_could_fill() {
        assertThat(Sourcing.choose(List.of(new Demand(MUG, 50)), List.of(DEPOT, HARBOUR)).refusalOrThrow().figures())
                .containsEntry("asked", "50")
                .containsEntry("available", "40");
        assertThat(Sourcing.choose(List.of(new Demand(MUG, 1)), List.of()).isOk()).isFalse();
        assertThat(Sourcing.choose(List.of(new Demand(MUG, 1)), List.of(candidate(5, "E", Map.of(MUG, -3L)))).isOk()).isFalse();
    }

    private static SourceCandidate candidate(int id, String name, Map<VariantId, Long> available) {
        return new SourceCandidate(new LocationId(new UUID(0, id)), name, available);
    }
}
