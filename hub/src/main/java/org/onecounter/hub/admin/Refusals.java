package org.onecounter.hub.admin;

import java.util.Map;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.sync.fact.FactAnswer;

/** Turns refusals of rooms into answers of this face. */
final class Refusals {

    private Refusals() {}

    /** The value, or 422 with the reason: what was typed cannot be taken. */
    static <T> T typed(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(Refusal refusal) -> throw with(422, refusal);
        };
    }

    /** The value, or 409 with the reason: it does not fit what is there now; 404 for what is not there at all. */
    static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(Refusal refusal) -> throw with(refusal.code().endsWith("Unknown") ? 404 : 409, refusal);
        };
    }

    /** Throws 409 with the intake's reason when it refused the fact. */
    static void taken(FactAnswer answer) {
        if (answer.outcome() == FactAnswer.Outcome.REFUSED) {
            String code = answer.code();
            String sentence = answer.sentence();
            throw new HttpRefusal(
                    409, code == null ? "Refused" : code, sentence == null ? "This was not taken." : sentence, Map.of());
        }
    }

    private static HttpRefusal with(int status, Refusal refusal) {
        return new HttpRefusal(status, refusal.code(), refusal.sentence(), refusal.figures());
    }
}
