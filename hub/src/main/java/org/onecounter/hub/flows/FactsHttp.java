package org.onecounter.hub.flows;

import java.util.Map;
import org.onecounter.domain.Refusal;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.HoldReleased;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.StockHeld;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.hash.Hashes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for web-order facts made by programs: one record a request, answered after its commit. */
@RestController
class FactsHttp {

    private final Intake intake;

    FactsHttp(Intake intake) {
        this.intake = intake;
    }

    /** Body: the record's bytes. 200 taken or known, 409 refused, 422 not a record this door takes, 503 send again. */
    @PostMapping(path = "/api/v1/facts", produces = "application/json")
    @Allows(Permission.POST_FACTS)
    ResponseEntity<Map<String, String>> post(@RequestBody byte[] record) {
        return switch (FactJson.decode(record)) {
            case Decoded.Refused(Refusal refusal) -> unfit(refusal);
            case Decoded.Read(Envelope envelope) when !allowed(envelope) ->
                unfit(Refusal.of("KindNotAllowed", "This door takes web orders and holds only."));
            case Decoded.Read(Envelope envelope) ->
                answer(intake.accept(new Fact(record, Hashes.chain(Hashes.zero(), record), null, envelope), Lane.WEB));
        };
    }

    private static boolean allowed(Envelope envelope) {
        boolean kind = envelope.body() instanceof WebOrderPlaced
                || envelope.body() instanceof StockHeld
                || envelope.body() instanceof HoldReleased;
        return kind && envelope.origin() instanceof Origin.Web;
    }

    private static ResponseEntity<Map<String, String>> answer(FactAnswer answer) {
        int status = answer.outcome() == FactAnswer.Outcome.REFUSED ? 409 : 200;
        String code = answer.code();
        String sentence = answer.sentence();
        return ResponseEntity.status(status)
                .body(code == null || sentence == null
                        ? Map.of("id", answer.id().toString(), "outcome", answer.outcome().name())
                        : Map.of("id", answer.id().toString(), "outcome", answer.outcome().name(), "code", code, "sentence", sentence));
    }

    private static ResponseEntity<Map<String, String>> unfit(Refusal refusal) {
        return ResponseEntity.unprocessableContent().body(Map.of("outcome", "REFUSED", "code", refusal.code(), "sentence", refusal.sentence()));
    }
}
