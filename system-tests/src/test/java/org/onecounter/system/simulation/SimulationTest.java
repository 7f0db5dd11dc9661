package org.onecounter.system.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twenty stretches of retail with faults, each from its seed; and the proof that the simulator would notice. */
class SimulationTest {

    private static final int SEEDS = 20;
    private static final int STEPS = 400;

    @Test
    void twenty_seeds_of_retail_with_power_cuts_and_lost_messages_break_no_promise_F4_F12() throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertThat(new Simulation(seed, PlantedFault.NONE).run(STEPS)).hasSize(64);
        }
    }

    @Test
    void same_seed_gives_the_same_books_bit_for_bit() throws IOException {
        assertThat(new Simulation(7, PlantedFault.NONE).run(STEPS)).isEqualTo(new Simulation(7, PlantedFault.NONE).run(STEPS));
    }

    @ParameterizedTest
    @EnumSource(value = PlantedFault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void planted_fault_is_found_within_twenty_seeds(PlantedFault fault) {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= SEEDS; seed++) {
                        new Simulation(seed, fault).run(STEPS);
                    }
                })
                .isInstanceOf(Simulation.Broken.class)
                .hasMessageContaining("seed");
    }
}
