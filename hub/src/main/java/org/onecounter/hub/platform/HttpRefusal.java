package org.onecounter.hub.platform;

import java.util.Map;

/** A request that is refused: answered as a problem (RFC 9457) with a code, a sentence and the figures. */
public final class HttpRefusal extends RuntimeException {
    private final int status;
    private final String code;
    private final String sentence;
    private final transient Map<String, String> figures;

    public HttpRefusal(int status, String code, String sentence, Map<String, String> figures) {
        super(code + ": " + sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
        this.figures = Map.copyOf(figures);
    }

    /** 400: what was sent cannot be read or is out of range. */
    public static HttpRefusal badInput(String code, String sentence) {
        return new HttpRefusal(400, code, sentence, Map.of());
    }

    /** 404: there is nothing here for this caller. */
    public static HttpRefusal notFound() {
        return new HttpRefusal(404, "NotFound", "There is nothing at this address.", Map.of());
    }

    /** 409: what was sent does not fit what is there now. */
    public static HttpRefusal conflict(String code, String sentence) {
        return new HttpRefusal(409, code, sentence, Map.of());
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** A noun in camel case, for programs. */
    public String code() {
        return code;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }

    /** The numbers the sentence speaks of. */
    public Map<String, String> figures() {
        return figures;
    }
}
