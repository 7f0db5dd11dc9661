package org.onecounter.hub.shop.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.onecounter.hub.catalog.PictureFiles;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.shop.offer.Pictures;
import org.onecounter.hub.shop.web.Bodies;
import org.onecounter.sync.hash.Hashes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves pictures by key: from the folder {@code pictures} of the data folder, from those packed with the hub, or drawn on
 * the spot. What is served runs no script, whatever it holds.
 */
@Controller
@Allows(Permission.SHOP_VISIT)
class PicturesHttp {
    private static final int KEPT = 4_000;
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final PictureFiles files;
    private final Map<String, Picture> kept = new ConcurrentHashMap<>();

    private record Picture(byte[] plain, byte[] zipped, String tag) {}

    PicturesHttp(PictureFiles files) {
        this.files = files;
    }

    @GetMapping("/pictures/{name}.svg")
    void picture(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Pictures.valid(name)) {
            throw HttpRefusal.notFound();
        }
        Picture picture = kept.get(name);
        if (picture == null) {
            picture = load(name);
            if (kept.size() < KEPT) {
                kept.put(name, picture);
            }
        }
        response.setHeader("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400");
        response.setHeader("ETag", picture.tag);
        if (picture.tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Security-Policy", INERT);
        response.setHeader("Cross-Origin-Resource-Policy", "same-site"); // the admin shows them from another port
        Bodies.write("image/svg+xml", picture.plain, picture.zipped, request, response);
    }

    private Picture load(String name) throws IOException {
        byte[] bytes = files.svg(name);
        if (bytes == null) {
            bytes = StillLife.svg(name).getBytes(StandardCharsets.UTF_8);
        }
        String tag = "\"" + Hashes.hex(Hashes.sha256(bytes)).substring(0, 16) + "\"";
        return new Picture(bytes, zipped(bytes), tag);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
