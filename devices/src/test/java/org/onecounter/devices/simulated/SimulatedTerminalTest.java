package org.onecounter.devices.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.devices.TerminalAnswer;
import org.onecounter.devices.simulated.SimulatedTerminal.Ending;
import org.onecounter.devices.simulated.SimulatedTerminal.Pace;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;

class SimulatedTerminalTest {

    private static final Money PRICE = new Money(1250, new CurrencyCode("EUR"));
    private static final Pace PACE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(5));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private SimulatedTerminal terminal;
    private final UUID attempt = new UUID(7, 7);

    @BeforeEach
    void start() {
        terminal = new SimulatedTerminal(folder.resolve("terminal.txt"), () -> now, PACE);
    }

    @Test
    void approve_and_decline_are_said_at_once_and_later_the_same() {
        assertThat(terminal.charge(attempt, PRICE)).isInstanceOf(TerminalAnswer.Approved.class).isEqualTo(terminal.ask(attempt));
        terminal.next(Ending.DECLINE);
        UUID other = new UUID(7, 8);
        assertThat(terminal.charge(other, PRICE)).isInstanceOf(TerminalAnswer.Declined.class).isEqualTo(terminal.ask(other));
        assertThat(terminal.taken()).isEqualTo(1250);
    }

    @Test
    void a_script_holds_for_one_payment() {
        terminal.next(Ending.UNKNOWN);
        terminal.charge(attempt, PRICE);
        assertThat(terminal.next()).isEqualTo(Ending.APPROVE);
    }

    @Test
    void i_12_the_same_attempt_never_takes_money_twice() {
        terminal.charge(attempt, PRICE);
        terminal.charge(attempt, PRICE);
        start();
        terminal.charge(attempt, PRICE);
        assertThat(terminal.attempts()).hasSize(1);
        assertThat(terminal.taken()).isEqualTo(1250);
    }

    @Test
    void late_is_taken_after_a_while_though_nobody_listens_not_even_a_running_till() {
        terminal.next(Ending.LATE);
        assertThat(terminal.charge(attempt, PRICE)).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(terminal.ask(attempt)).isInstanceOf(TerminalAnswer.Unknown.class);
        now = now.plusSeconds(6);
        start();
        assertThat(terminal.ask(attempt)).isInstanceOf(TerminalAnswer.Approved.class);
    }

    @Test
    void a_time_out_is_no_refusal_until_it_is_asked() {
        terminal.next(Ending.TIMEOUT);
        assertThat(terminal.charge(attempt, PRICE)).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(terminal.ask(attempt)).isInstanceOf(TerminalAnswer.Declined.class);
        assertThat(terminal.taken()).isZero();
    }

    @Test
    void unknown_stays_unknown_until_somebody_settles_it() {
        terminal.next(Ending.UNKNOWN);
        terminal.charge(attempt, PRICE);
        now = now.plus(Duration.ofDays(3));
        assertThat(terminal.ask(attempt)).isInstanceOf(TerminalAnswer.Unknown.class);
        terminal.settle(attempt, true);
        assertThat(terminal.ask(attempt)).isInstanceOf(TerminalAnswer.Approved.class);
    }

    @Test
    void only_taken_money_is_given_back_and_only_once() {
        assertThat(terminal.reverse(attempt)).isInstanceOf(TerminalAnswer.NeverSeen.class);
        terminal.charge(attempt, PRICE);
        assertThat(terminal.reverse(attempt)).isInstanceOf(TerminalAnswer.Reversed.class);
        assertThat(terminal.reverse(attempt)).isInstanceOf(TerminalAnswer.Reversed.class);
        assertThat(terminal.taken()).isZero();
    }
}
