package org.onecounter.hub.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a request that changes something was caused by a page of our own. */
final class Origins {
    private Origins() {}

    /**
     * True when Origin names the very host and port that was called, or when there is no Origin and the browser does not
     * say it came from elsewhere. A program that is no browser sends neither; it needs a token or a form field besides.
     */
    static boolean own(HttpServletRequest request, String host) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            String scheme = request.isSecure() ? "https://" : "http://";
            return origin.equalsIgnoreCase(scheme + host) || origin.equalsIgnoreCase("https://" + host);
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }
}
