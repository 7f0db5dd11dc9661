package org.onecounter.hub.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.platform.StaticFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The app's one page, at every address it knows; its files carry a hash in their names and may be kept for ever. */
@Controller
@Allows(Permission.SIGN_IN)
class AdminApp {
    private static final String MISSING =
            """
            <!doctype html><meta charset="utf-8"><title>Onecounter admin</title>
            <p>This hub was built without its admin screens. Build them (npm run build in ui/) and build the hub again.</p>
            """;

    private final byte[] page = read("/admin/index.html");
    private final byte @Nullable [] mark = readOrNull("/admin/mark.svg");

    @Bean
    static StaticFolder adminAssets() {
        return new StaticFolder(Face.ADMIN, "/assets/", "admin/assets/", Duration.ofDays(365));
    }

    @GetMapping({
        "/", "/sign-in", "/today", "/orders", "/orders/{id}", "/cases", "/items", "/items/{id}", "/stock", "/tills", "/staff",
        "/locations", "/mail"
    })
    void page(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(page);
    }

    @GetMapping("/mark.svg")
    void mark(HttpServletResponse response) throws IOException {
        if (mark == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getOutputStream().write(mark);
    }

    private static byte[] read(String path) {
        byte[] found = readOrNull(path);
        return found == null ? MISSING.getBytes(StandardCharsets.UTF_8) : found;
    }

    private static byte @Nullable [] readOrNull(String path) {
        try (InputStream in = AdminApp.class.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
