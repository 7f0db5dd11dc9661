package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.sync.fact.StaffRefused;
import org.onecounter.sync.fact.StaffSignedIn;
import org.onecounter.till.platform.Problem;

/** Attack 32: a PIN has few digits, so the lock is its guard; it lives in the journal. */
class SignInTest {

    @TempDir
    Path folder;

    private ACounter till;

    @BeforeEach
    void open() throws Exception {
        till = ACounter.open(folder);
    }

    private void wrong(String pin) {
        refused("WrongPin", pin);
    }

    private Problem refused(String code, String pin) {
        Problem[] seen = new Problem[1];
        assertThatThrownBy(() -> till.rooms.signIn().signIn(null, "cleo", pin)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.refusal().code()).isEqualTo(code);
            seen[0] = problem;
        });
        return seen[0];
    }

    private void right() {
        assertThat(till.rooms.signIn().signIn(null, "Cleo ", "1111").name()).isEqualTo("Cleo");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            till.clock.pass(till.rooms.signIn() == null ? Duration.ZERO : Duration.ofHours(2));
            assertThatThrownBy(() -> till.rooms.signIn().signIn(AShop.CLEO.toString(), null, "9999")).isInstanceOf(Problem.class);
        }
    }

    @Test
    void the_right_pin_signs_in_and_is_a_record() {
        right();
        assertThat(till.bodies(StaffSignedIn.class)).containsExactly(new StaffSignedIn(AShop.CLEO));
    }

    @Test
    void attack_32_the_fifth_wrong_pin_locks_and_then_even_the_right_one_is_not_looked_at() {
        for (int i = 0; i < 4; i++) {
            wrong("000" + i);
        }
        assertThat(refused("PinLocked", "0005").refusal().figures()).containsEntry("seconds", "30");
        assertThat(refused("PinLocked", "1111").status()).isEqualTo(429);
        assertThat(till.bodies(StaffRefused.class)).hasSize(5);
        till.clock.pass(Duration.ofSeconds(31));
        right();
    }

    @Test
    void attack_32_the_lock_grows_to_an_hour_and_ten_thousand_tries_take_more_than_a_year() {
        Duration spent = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            try {
                till.rooms.signIn().signIn(null, "cleo", "9999");
            } catch (Problem problem) {
                String seconds = problem.refusal().figures().get("seconds");
                if (seconds != null) {
                    Duration wait = Duration.ofSeconds(Long.parseLong(seconds));
                    spent = spent.plus(wait);
                    till.clock.pass(wait);
                }
            }
        }
        assertThat(spent).isGreaterThan(Duration.ofHours(9));
        assertThat(refused("PinLocked", "9999").refusal().figures()).containsEntry("seconds", "3600");
    }

    @Test
    void attack_32_a_restart_forgives_nothing() throws Exception {
        fail(9);
        till.powerCut();
        till.start();
        refused("PinLocked", "1111");
        till.clock.pass(Duration.ofHours(1));
        right();
        wrong("0000");
    }

    @Test
    void setting_the_clock_forward_does_not_end_a_lock_and_back_does_not_make_it_longer() throws Exception {
        fail(5);
        till.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        refused("PinLocked", "1111");
        till.clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        till.clock.pass(Duration.ofSeconds(31));
        right();
    }

    @Test
    void f_15_a_clock_set_back_before_a_restart_locks_nobody_out_for_days() throws Exception {
        fail(5);
        till.clock.set(Instant.parse("2020-01-01T00:00:00Z"));
        till.journalDisk.restart();
        till.start();
        refused("PinLocked", "1111");
        till.clock.pass(Duration.ofSeconds(31));
        right();
    }

    @Test
    void one_persons_lock_is_not_anothers() {
        fail(6);
        assertThat(till.rooms.signIn().signIn(null, "cyril", "2222").name()).isEqualTo("Cyril");
    }

    @Test
    void a_right_pin_forgets_the_wrong_ones_before_it() {
        for (int i = 0; i < 4; i++) {
            wrong("0000");
        }
        right();
        for (int i = 0; i < 4; i++) {
            wrong("0000");
        }
    }

    @Test
    void i_31_no_pin_is_ever_written_down() {
        wrong("4711");
        right();
        assertThat(till.records()).noneMatch(fact -> new String(fact.record(), java.nio.charset.StandardCharsets.UTF_8).contains("4711"));
    }

    @Test
    void nobody_and_somebody_without_pin_are_refused() {
        assertThatThrownBy(() -> till.rooms.signIn().signIn(null, "nobody", "1111")).hasMessageContaining("UnknownStaff");
        assertThatThrownBy(() -> till.rooms.signIn().signIn("x' or 1=1", null, "1111")).hasMessageContaining("BadRequest");
    }
}
