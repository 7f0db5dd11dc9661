package org.onecounter.till.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.quantity.Quantity;

/**
 * A basket as it is at one moment; each change makes another. Its id becomes the order's.
 *
 * @param next number of the line to come; numbers are never used twice
 * @param last the line touched last; 0 when none
 */
public record Basket(UUID id, List<Line> lines, int next, int last) {

    /** How much of one variant. */
    public record Line(int line, UUID variant, Quantity quantity) {}

    public Basket {
        lines = List.copyOf(lines);
    }

    public static Basket empty(UUID id) {
        return new Basket(id, List.of(), 1, 0);
    }

    /** The same lines under another id: what was voided under the old one stays voided. */
    public Basket renamed(UUID other) {
        return new Basket(other, lines, next, last);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    /** More of a variant: on its line when there is one, else on a new line. */
    public Basket add(UUID variant, Quantity quantity) {
        for (Line line : lines) {
            if (line.variant().equals(variant)) {
                return withQuantity(line.line(), line.quantity().plus(quantity));
            }
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(next, variant, quantity));
        return new Basket(id, more, next + 1, next);
    }

    public Basket withQuantity(int number, Quantity quantity) {
        List<Line> changed = lines.stream()
                .map(line -> line.line() == number ? new Line(number, line.variant(), quantity) : line)
                .toList();
        return new Basket(id, changed, next, number);
    }

    public Basket without(int number) {
        return new Basket(id, lines.stream().filter(line -> line.line() != number).toList(), next, 0);
    }
}
