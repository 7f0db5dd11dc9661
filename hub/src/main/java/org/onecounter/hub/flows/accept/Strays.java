package org.onecounter.hub.flows.accept;

import java.util.Map;
import org.onecounter.hub.facts.StrayRecord;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.Unreadable;

/** Facts that cannot stand as they are: kept raw for a person, blocking nobody. */
final class Strays {

    private Strays() {}

    /** An order id or receipt number that exists already, with another fact. */
    static Verdict twin(Fact fact, OrderBody order, Books books, boolean mayRefuse) {
        String sentence = "Order or receipt " + order.number() + " exists already with other contents.";
        if (mayRefuse || !(fact.envelope().origin() instanceof Origin.Till till)) {
            return Verdict.refused("OrderExists", sentence, Map.of("order", order.id().toString()));
        }
        books.strays.add(new StrayRecord(fact, "NUMBER_TWICE"));
        books.fenced.add(till.till());
        books.open("FORK", till.till().toString(), sentence + " Both are kept; the till is fenced.",
                Map.of("receipt", order.number(), "till", till.till().toString(), "seq", Long.toString(till.seq())),
                fact.envelope().id(), order.id());
        return new Verdict.TakenWithCase("Fork", sentence);
    }

    /** A record nobody here can read. */
    static Verdict unreadable(Fact fact, Unreadable body, Books books) {
        String sentence = "A record could not be read: " + body.why().sentence();
        if (!(fact.envelope().origin() instanceof Origin.Till till)) {
            return new Verdict.Refused(body.why());
        }
        books.strays.add(new StrayRecord(fact, "POISON"));
        books.open("POISON", till.till().toString(), sentence,
                Map.of("till", till.till().toString(), "seq", Long.toString(till.seq()), "code", body.why().code()),
                fact.envelope().id(), null);
        return new Verdict.TakenWithCase(body.why().code(), sentence);
    }
}
