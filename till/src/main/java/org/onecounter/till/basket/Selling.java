package org.onecounter.till.basket;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.domain.quantity.TypedQuantity;
import org.onecounter.domain.text.TypedText;
import org.onecounter.sync.fact.SaleVoided;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.Lookup.Found;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.platform.Session.Person;

/** What a cashier does to a basket. Each act runs inside the counter's lock, by somebody signed in. */
public final class Selling {

    private static final int LONGEST_LABEL = 60;
    private static final int MOST_PARKED = 50;
    private final Desk desk;
    private final Lookup lookup;
    private final Ids ids;
    private final Clock clock;
    private final Recorder recorder;
    private final BooleanSupplier paying;

    public Selling(Desk desk, Lookup lookup, Ids ids, Clock clock, Recorder recorder, BooleanSupplier paying) {
        this.desk = desk;
        this.lookup = lookup;
        this.ids = ids;
        this.clock = clock;
        this.recorder = recorder;
        this.paying = paying;
    }

    /** One more of what was scanned, or as much as the code itself says; allowed while paying, for a scan is never swallowed: then more is due. */
    public void scan(String text) {
        ScannedText.Scanned scanned = ScannedText.find(text, lookup);
        add(scanned.found(), scanned.quantity());
    }

    public void add(UUID variant, @Nullable String quantity) {
        add(lookup.variant(variant).orElseThrow(
                () -> new Problem(404, Refusal.of("UnknownCode", "This is not sold here any more.", "variant", variant))), quantity);
    }

    private void add(Found found, @Nullable String typed) {
        if (desk.basket().isEmpty() && recorder.spaceLow()) {
            throw new Problem(503, "DiskFull", "This till's disk is almost full, so no new sale can begin. Free some space first.");
        }
        int scale = found.variant().scale();
        Quantity quantity = positive(typed == null ? "1" : typed, scale);
        try {
            desk.change("Add " + name(found), desk.basket().add(found.variant().id(), quantity));
        } catch (Problem problem) {
            throw problem.refusal().code().equals("PriceMissing") ? notForSale(found) : problem;
        }
    }

    private static Problem notForSale(Found found) {
        return new Problem(422, Refusal.of("NotForSale", name(found) + " has no price here.", "sku", found.variant().sku()));
    }

    public void quantity(int line, String typed) {
        refuseWhilePaying();
        Basket.Line known = line(line);
        Found found = lookup.variant(known.variant()).orElse(null);
        Quantity quantity = positive(typed, known.quantity().scale());
        desk.change("Quantity of " + (found == null ? "line " + line : name(found)), desk.basket().withQuantity(line, quantity));
    }

    public void remove(int line) {
        refuseWhilePaying();
        Basket.Line known = line(line);
        String name = lookup.variant(known.variant()).map(Selling::name).orElse("line " + line);
        desk.change("Remove " + name, desk.basket().without(line));
    }

    public void undo() {
        refuseWhilePaying();
        if (desk.undo(ids.next()).isEmpty()) {
            throw new Problem(409, "NothingToUndo", "There is nothing to take back.");
        }
    }

    public void park(@Nullable String label) {
        refuseWhilePaying();
        if (desk.basket().isEmpty()) {
            throw new Problem(409, "EmptyBasket", "There is nothing to park.");
        }
        if (desk.parked().size() >= MOST_PARKED) {
            throw new Problem(409, "TooManyParked", MOST_PARKED + " baskets are parked already. Resume one first.");
        }
        desk.parked().add(new ParkedBasket(desk.basket(), label(label), clock.now()));
        desk.begin(Basket.empty(ids.next()));
    }

    private String label(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "Basket " + (desk.parked().size() + 1);
        }
        return switch (TypedText.line("label", typed, LONGEST_LABEL)) {
            case Result.Ok<String>(String text) -> text;
            case Result.Refused<String>(Refusal refusal) -> throw new Problem(422, refusal);
        };
    }

    /** Brings a parked basket back; what lies on the counter is parked in its stead. */
    public void resume(UUID id) {
        refuseWhilePaying();
        ParkedBasket wanted = desk.parked().stream()
                .filter(parked -> parked.basket().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "UnknownBasket", "This basket is not parked here any more."));
        desk.parked().remove(wanted);
        if (!desk.basket().isEmpty()) {
            park(null);
        }
        desk.begin(wanted.basket());
    }

    /** Gives the sale up; the void is a record under the person's name, and undo brings the lines back as a new basket. */
    public void clear(Person who) {
        refuseWhilePaying();
        if (desk.basket().isEmpty()) {
            return;
        }
        recorder.record(who.id(), new SaleVoided(desk.basket().id(), "cleared before payment"));
        desk.clear("Clear", ids.next());
    }

    private Basket.Line line(int number) {
        return desk.basket().line(number).orElseThrow(
                () -> new Problem(404, Refusal.of("UnknownLine", "This line is not in the basket.", "line", number)));
    }

    private void refuseWhilePaying() {
        if (paying.getAsBoolean()) {
            throw new Problem(409, "PaymentStarted", "Payment has begun. Cancel the payments first, or finish the sale.");
        }
    }

    private static Quantity positive(String typed, int scale) {
        return switch (TypedQuantity.positive(typed, scale)) {
            case Result.Ok<Quantity>(Quantity quantity) -> quantity;
            case Result.Refused<Quantity>(Refusal refusal) -> throw new Problem(422, new Refusal("BadQuantity", refusal.sentence(), refusal.figures()));
        };
    }

    /** The item's title with the options that tell the variant. */
    public static String name(Found found) {
        return found.variant().options().isEmpty() ? found.item().title() : found.item().title() + ", " + found.variant().options();
    }
}
