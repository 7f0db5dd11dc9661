package org.onecounter.hub.views.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.springframework.stereotype.Component;

/** Puts the page of one order together: lines, payments, timeline, cases, and the fact that proves it. */
@Component
class OrderPages {
    private final OrderPartsPostgres parts;
    private final ProofPostgres proofs;
    private final RequoteStanding requotes;
    private final CaseRows cases;
    private final PersonParts persons;
    private final ActorNames actors;
    private final ShownFigures figures;

    record Tax(String name, String rate, Amount net, Amount tax) {}

    record Line(
            int line,
            UUID variantId,
            @Nullable UUID itemId,
            String sku,
            String title,
            String picture,
            Count quantity,
            String unitPrice,
            @Nullable Amount discount,
            Amount net,
            Amount tax,
            Amount gross,
            String taxName) {}

    record Payment(
            UUID id,
            String method,
            String methodName,
            Amount amount,
            String state,
            String stateName,
            @Nullable String reference,
            Instant intendedAt,
            @Nullable Instant settledAt) {}

    record Actions(boolean dispatch) {}

    record OrderPage(
            @JsonUnwrapped OrderRow row,
            Amount net,
            Amount tax,
            List<Tax> taxes,
            List<Line> lines,
            List<Payment> payments,
            @Nullable List<String> deliverTo,
            @Nullable String delivery,
            List<Event> timeline,
            List<CaseRows.CaseRow> openCases,
            ProofPostgres.@Nullable Proof proof,
            RequoteStanding.Standing requote,
            Actions actions) {}

    OrderPages(
            OrderPartsPostgres parts,
            ProofPostgres proofs,
            RequoteStanding requotes,
            CaseRows cases,
            PersonParts persons,
            ActorNames actors,
            ShownFigures figures) {
        this.parts = parts;
        this.proofs = proofs;
        this.requotes = requotes;
        this.cases = cases;
        this.persons = persons;
        this.actors = actors;
        this.figures = figures;
    }

    OrderPage of(OrderRow row, Caller caller) {
        OrderPartsPostgres.Head head = parts.head(row.id());
        List<OrderPartsPostgres.Line> lines = parts.lines(row.id());
        ActorNames.Names names = actors.names();
        ProofPostgres.Proof proof = proofs.of(head.fact());
        return new OrderPage(
                row,
                figures.amount(head.net(), head.currency()),
                figures.amount(head.tax(), head.currency()),
                taxes(lines, head.currency()),
                lines.stream().map(line -> line(line, head.currency())).toList(),
                parts.payments(row.id()).stream().map(this::payment).toList(),
                caller.may(Permission.ORDERS_DISPATCH) ? persons.addressOf(row.id()) : null,
                delivery(head.delivery()),
                timeline(row, head, names),
                cases.openOf(row.id()),
                proof,
                requotes.of(row.id(), proof != null && proof.request()),
                new Actions(row.state().equals("CONFIRMED") && caller.may(Permission.ORDERS_DISPATCH)));
    }

    private List<Event> timeline(OrderRow row, OrderPartsPostgres.Head head, ActorNames.Names names) {
        List<Event> events = new ArrayList<>(parts.events(row.id(), names));
        String who = names.of(head.actor()) + (row.till() == null ? "" : ", till " + row.till());
        events.add(Event.of(row.placedAt(), "PLACED", who, placed(row, head)));
        return events;
    }

    private static String placed(OrderRow row, OrderPartsPostgres.Head head) {
        if (row.kind().equals("RETURN")) {
            return head.originalNumber() == null ? "Goods came back without a receipt" : "Goods of " + head.originalNumber() + " came back";
        }
        return switch (row.channel()) {
            case "TILL" -> "Sold, paid and handed over";
            case "WEB" -> "Ordered in the web shop";
            default -> "Taken over from imported history";
        };
    }

    /** Net and tax per class and rate: the stored parts of the lines, summed; nothing is computed anew. */
    private List<Tax> taxes(List<OrderPartsPostgres.Line> lines, String currency) {
        record Rate(String taxClass, int ppm) {}
        Map<Rate, long[]> sums = new LinkedHashMap<>();
        for (OrderPartsPostgres.Line line : lines) {
            long[] sum = sums.computeIfAbsent(new Rate(line.taxClass(), line.ratePpm()), rate -> new long[2]);
            sum[0] = Math.addExact(sum[0], line.net());
            sum[1] = Math.addExact(sum[1], line.tax());
        }
        return sums.entrySet().stream()
                .map(one -> new Tax(
                        Words.taxClass(one.getKey().taxClass()),
                        ShownFigures.rate(one.getKey().ppm()),
                        figures.amount(one.getValue()[0], currency),
                        figures.amount(one.getValue()[1], currency)))
                .toList();
    }

    private Line line(OrderPartsPostgres.Line line, String currency) {
        return new Line(
                line.line(),
                line.variant(),
                line.item(),
                line.sku(),
                line.title(),
                line.picture(),
                Count.of(line.quantity(), line.scale()),
                figures.price(line.unitAmount(), line.unitExtra(), currency),
                line.discount() == 0 ? null : figures.amount(line.discount(), currency),
                figures.amount(line.net(), currency),
                figures.amount(line.tax(), currency),
                figures.amount(line.gross(), currency),
                ShownFigures.rate(line.ratePpm()));
    }

    private Payment payment(OrderPartsPostgres.Payment payment) {
        boolean change = payment.method().equals("CASH") && payment.amount() < 0 && payment.state().equals("TAKEN");
        return new Payment(
                payment.id(),
                payment.method(),
                change ? "Change" : Words.spoken(payment.method()),
                figures.amount(payment.amount(), payment.currency()),
                payment.state(),
                change ? "Given" : Words.payment(payment.state()),
                payment.reference(),
                payment.intendedAt(),
                payment.settledAt());
    }

    private static @Nullable String delivery(@Nullable String code) {
        return code == null ? null : code.equals("POST") ? "by post" : Words.spoken(code);
    }
}
