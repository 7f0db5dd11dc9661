package org.onecounter.hub.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells who makes a request at one face, from a cookie or a token; a bean for each face that knows callers. */
public interface CallerSource {

    /** The face it answers for. */
    Face face();

    /**
     * The caller, or null when the request does not say or what it says is not (or no longer) true. Refuses a request
     * that a page of another site may have caused.
     */
    @Nullable Caller caller(HttpServletRequest request);
}
