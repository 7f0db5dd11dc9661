package org.onecounter.till.platform;

import java.util.Map;
import org.onecounter.domain.Refusal;

/** An act that is refused on purpose: leaves the till as RFC 9457 problem with a code, a sentence and figures. Not a bug. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Refusal refusal;

    public Problem(int status, Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence(), null, false, false);
        this.status = status;
        this.refusal = refusal;
    }

    public Problem(int status, String code, String sentence) {
        this(status, new Refusal(code, sentence, Map.of()));
    }

    public int status() {
        return status;
    }

    public Refusal refusal() {
        return refusal;
    }
}
