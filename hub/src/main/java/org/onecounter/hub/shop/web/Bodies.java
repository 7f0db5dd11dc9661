package org.onecounter.hub.shop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a body of known length, compressed where the browser takes it. */
public final class Bodies {

    private Bodies() {}

    /** True when the browser takes gzip. */
    public static boolean zips(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    /** Writes one of the two forms. */
    public static void write(
            String type, byte[] plain, byte @Nullable [] zipped, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = plain;
        response.setContentType(type);
        if (zipped != null) {
            response.addHeader("Vary", "Accept-Encoding");
            if (zips(request)) {
                response.setHeader("Content-Encoding", "gzip");
                body = zipped;
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
