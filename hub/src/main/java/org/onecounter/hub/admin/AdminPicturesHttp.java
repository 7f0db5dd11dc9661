package org.onecounter.hub.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.platform.start.HubSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pictures of items at the admin's own address: its pages may load nothing from another port. What is served runs no
 * script, whatever it holds (attack 53).
 */
@Controller
class AdminPicturesHttp {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final long LARGEST = 512 * 1024;

    private final Path folder;

    AdminPicturesHttp(HubSettings settings) {
        this.folder = settings.data().resolve("hub").resolve("pictures");
    }

    @GetMapping("/pictures/{name}.svg")
    @Allows(Permission.ITEMS_READ)
    void picture(@PathVariable String name, HttpServletResponse response) throws IOException {
        byte[] bytes = KEY.matcher(name).matches() ? load(name) : null;
        if (bytes == null) {
            throw HttpRefusal.notFound();
        }
        response.setContentType("image/svg+xml");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.getOutputStream().write(bytes);
    }

    private byte @Nullable [] load(String name) throws IOException {
        Path file = folder.resolve(name + ".svg");
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = AdminPicturesHttp.class.getResourceAsStream("/samples/pictures/" + name + ".svg")) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
