package org.onecounter.hub.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Draws a refusal as a page for people at the shop's face; a bean of the storefront. */
public interface ErrorPage {

    /** Writes the page; status and headers of the response are set already. */
    void write(HttpRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
