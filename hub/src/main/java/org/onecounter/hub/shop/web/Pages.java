package org.onecounter.hub.shop.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** Draws pages with the templates that were compiled into the hub. */
@Component
public final class Pages {
    private static final int WORTH_ZIPPING = 1400; // less fits one packet anyway

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "org.onecounter.templates");

    /** Draws the template {@code shop/<name>.jte} with its one parameter and sends it with that status. */
    public void write(
            String name, Object page, int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("shop/" + name + ".jte", page, output);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.addHeader("Vary", "Accept-Encoding");
        if (output.getContentLength() < WORTH_ZIPPING || !Bodies.zips(request)) {
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
            return;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(output.getContentLength() / 3);
        try (OutputStream zip = new QuickZip(zipped)) {
            output.writeTo(zip);
        }
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(zipped.size());
        zipped.writeTo(response.getOutputStream());
    }

    /** Draws a template to text, for mail. */
    public String text(String template, Object page) {
        gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
        engine.render(template, page, output);
        return output.toString();
    }

    /** A page is drawn once and sent once: most of the gain for little of the work. */
    private static final class QuickZip extends GZIPOutputStream {
        QuickZip(OutputStream out) throws IOException {
            super(out, 4096);
            def.setLevel(3);
        }
    }
}
