package org.onecounter.hub.flows.accept;

import java.util.Map;
import org.onecounter.domain.Refusal;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;

/** What was decided about one fact. */
sealed interface Verdict {

    /** Taken, and it fits. */
    Verdict TAKEN = new Taken();

    /** Taken, and it fits. */
    record Taken() implements Verdict {}

    /** Taken, with a case that names code and sentence. */
    record TakenWithCase(String code, String sentence) implements Verdict {}

    /** Not taken; nothing of it is in the books. */
    record Refused(Refusal refusal) implements Verdict {}

    /** A refusal from code, sentence and figures in pairs. */
    static Verdict refused(String code, String sentence, Map<String, String> figures) {
        return new Refused(new Refusal(code, sentence, figures));
    }

    /** The answer to give. */
    default FactAnswer answerTo(Fact fact) {
        var id = fact.envelope().id();
        return switch (this) {
            case Taken t -> new FactAnswer(id, Outcome.ACCEPTED, null, null);
            case TakenWithCase(String code, String sentence) -> new FactAnswer(id, Outcome.CASE, code, sentence);
            case Refused(Refusal refusal) -> new FactAnswer(id, Outcome.REFUSED, refusal.code(), refusal.sentence());
        };
    }
}
