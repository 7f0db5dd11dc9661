package org.onecounter.hub.shop.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.hash.Hashes;
import org.springframework.stereotype.Component;

/** Style, script, fonts and icon, in memory under addresses that name their contents, so a browser may keep them for ever. */
@Component
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, File> files = new HashMap<>();

    /** A file as it is sent; {@code zipped} is null for what is compressed already. */
    public record File(String type, byte[] plain, byte @Nullable [] zipped) {}

    public Assets() {
        add("inter.woff2", read("inter.woff2"));
        add("fraunces.woff2", read("fraunces.woff2"));
        add("icon.svg", read("icon.svg"));
        add("shop.js", read("shop.js"));
        add("shop.css", withAddresses(read("shop.css")));
    }

    /** Where the browser finds the file of that name. */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException(name);
        }
        return address;
    }

    /** The file at the end of an address, or null. */
    public @Nullable File find(String hashedName) {
        return files.get(hashedName);
    }

    private void add(String name, byte[] bytes) {
        String hashed = Hashes.hex(Hashes.sha256(bytes)).substring(0, 12) + "-" + name;
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        files.put(hashed, new File(type, bytes, ending.equals("woff2") ? null : zipped(bytes)));
        addresses.put(name, "/assets/" + hashed);
    }

    /** The style names its fonts as files beside it; here they get the addresses they are served at. */
    private byte[] withAddresses(byte[] css) {
        String text = new String(css, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> known : addresses.entrySet()) {
            text = text.replace("url(" + known.getKey() + ")", "url(" + known.getValue() + ")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/shop/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not packed: /shop/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
