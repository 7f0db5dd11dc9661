package org.onecounter.devices.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.devices.PaymentTerminal;
import org.onecounter.devices.TerminalAnswer;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;

/**
 * A card terminal with a scripted ending for each payment. Like a real one it is a machine of its own: it remembers its attempts in a
 * file and goes on living while the till is down, so that "what became of it" has one true answer.
 */
public final class SimulatedTerminal implements PaymentTerminal {

    /** How a payment ends. */
    public enum Ending {
        /** Approved while the till waits. */
        APPROVE,
        /** Declined while the till waits. */
        DECLINE,
        /** No answer; nothing is taken. */
        TIMEOUT,
        /** No answer, and the money is taken some seconds later. */
        LATE,
        /** No answer, now and later, until somebody settles it. */
        UNKNOWN
    }

    /** How an attempt stands now. */
    public enum State { PENDING, APPROVED, DECLINED, REVERSED }

    /** How long the terminal takes: to answer, until the till's wait is over, until a late approval comes. */
    public record Pace(Duration thinking, Duration patience, Duration lateness) {
        public static final Pace DEMO = new Pace(Duration.ofMillis(700), Duration.ofSeconds(3), Duration.ofSeconds(8));
        public static final Pace INSTANT = new Pace(Duration.ZERO, Duration.ZERO, Duration.ofMillis(300));
    }

    /** What the terminal remembers of an attempt. */
    public record Attempt(UUID attempt, Money amount, Ending ending, State state, Instant at) {
        Attempt become(State next) {
            return new Attempt(attempt, amount, ending, next, at);
        }
    }

    private final Path memory;
    private final InstantSource clock;
    private final Pace pace;
    private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();
    private Ending next = Ending.APPROVE;

    public SimulatedTerminal(Path memory, InstantSource clock, Pace pace) {
        this.memory = memory;
        this.clock = clock;
        this.pace = pace;
        try {
            for (String line : Files.exists(memory) ? Files.readAllLines(memory) : List.<String>of()) {
                recall(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next payment ends so; the one after it is approved again. */
    public synchronized void next(Ending ending) {
        next = ending;
    }

    public synchronized Ending next() {
        return next;
    }

    @Override
    public TerminalAnswer charge(UUID attempt, Money amount) {
        Attempt begun = begin(attempt, amount);
        boolean silent = begun.ending() != Ending.APPROVE && begun.ending() != Ending.DECLINE;
        pause(silent ? pace.patience() : pace.thinking());
        return silent ? new TerminalAnswer.Unknown("The terminal did not answer in time.") : ask(attempt);
    }

    /** The same attempt again is the same payment: it never takes money twice. */
    private synchronized Attempt begin(UUID attempt, Money amount) {
        Attempt known = attempts.get(attempt);
        if (known != null) {
            return known;
        }
        Attempt begun = new Attempt(attempt, amount, next, State.PENDING, clock.instant());
        next = Ending.APPROVE;
        keep(begun);
        return begun;
    }

    @Override
    public synchronized TerminalAnswer ask(UUID attempt) {
        Attempt known = attempts.get(attempt);
        if (known == null) {
            return new TerminalAnswer.NeverSeen();
        }
        Attempt now = lived(known);
        return switch (now.state()) {
            case PENDING -> new TerminalAnswer.Unknown("The terminal cannot say yet.");
            case APPROVED -> new TerminalAnswer.Approved(reference(attempt));
            case DECLINED -> new TerminalAnswer.Declined(now.ending() == Ending.DECLINE ? "The card was declined." : "Nothing was taken: the payment timed out.");
            case REVERSED -> new TerminalAnswer.Reversed(reference(attempt));
        };
    }

    @Override
    public synchronized TerminalAnswer reverse(UUID attempt) {
        Attempt known = attempts.get(attempt);
        if (known != null && lived(known).state() == State.APPROVED) {
            keep(lived(known).become(State.REVERSED));
        }
        return ask(attempt);
    }

    /** Somebody looks at the terminal and settles what nobody knew. */
    public synchronized void settle(UUID attempt, boolean approved) {
        Attempt known = attempts.get(attempt);
        if (known != null && lived(known).state() == State.PENDING) {
            keep(known.become(approved ? State.APPROVED : State.DECLINED));
        }
    }

    /** Newest first. */
    public synchronized List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>();
        List.copyOf(attempts.values()).forEach(attempt -> all.addFirst(lived(attempt)));
        return all;
    }

    /** Money taken and not given back, for proofs that nobody was charged twice. */
    public synchronized long taken() {
        return attempts().stream().filter(attempt -> attempt.state() == State.APPROVED).mapToLong(attempt -> attempt.amount().minor()).sum();
    }

    /** What time has made of an attempt, whether or not anybody was listening. */
    private Attempt lived(Attempt attempt) {
        if (attempt.state() != State.PENDING) {
            return attempt;
        }
        Duration age = Duration.between(attempt.at(), clock.instant());
        return switch (attempt.ending()) {
            case APPROVE -> age.compareTo(pace.thinking()) >= 0 ? kept(attempt.become(State.APPROVED)) : attempt;
            case DECLINE -> age.compareTo(pace.thinking()) >= 0 ? kept(attempt.become(State.DECLINED)) : attempt;
            case TIMEOUT -> age.compareTo(pace.patience()) >= 0 ? kept(attempt.become(State.DECLINED)) : attempt;
            case LATE -> age.compareTo(pace.lateness()) >= 0 ? kept(attempt.become(State.APPROVED)) : attempt;
            case UNKNOWN -> attempt;
        };
    }

    private Attempt kept(Attempt attempt) {
        keep(attempt);
        return attempt;
    }

    private void keep(Attempt attempt) {
        attempts.put(attempt.attempt(), attempt);
        String line = String.join("\t", attempt.attempt().toString(), Long.toString(attempt.amount().minor()), attempt.amount().currency().code(),
                attempt.ending().name(), attempt.state().name(), attempt.at().toString());
        try {
            Files.writeString(memory, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recall(String line) {
        String[] field = line.split("\t");
        if (field.length == 6) {
            UUID attempt = UUID.fromString(field[0]);
            Money amount = new Money(Long.parseLong(field[1]), new CurrencyCode(field[2]));
            attempts.put(attempt, new Attempt(attempt, amount, Ending.valueOf(field[3]), State.valueOf(field[4]), Instant.parse(field[5])));
        }
    }

    private static String reference(UUID attempt) {
        String id = attempt.toString();
        return "SIM-" + id.substring(id.length() - 8);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ending of that name, in any case. */
    public static Optional<Ending> ending(@Nullable String name) {
        for (Ending ending : Ending.values()) {
            if (ending.name().equalsIgnoreCase(name)) {
                return Optional.of(ending);
            }
        }
        return Optional.empty();
    }
}
