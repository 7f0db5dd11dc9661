package org.onecounter.hub.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.onecounter.hub.platform.Face;

/** What every answer tells the browser not to do. No script runs but from our own files. */
final class SecurityHeaders {
    private static final String SHOP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";
    // The admin's component library writes its colours into a style element; scripts stay as strict as in the shop.
    private static final String ADMIN = SHOP.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private SecurityHeaders() {}

    static void set(Face face, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (face == Face.UPLINK) {
            response.setHeader("Cache-Control", "no-store");
            return;
        }
        response.setHeader("Content-Security-Policy", face == Face.SHOP ? SHOP : ADMIN);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", face == Face.SHOP ? "private, no-cache" : "no-store");
    }
}
