package org.onecounter.hub.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.start.HubSettings;
import org.springframework.stereotype.Component;

/** The drawings of items by key: those in the folder {@code pictures} of the data folder first, then those packed with the hub. */
@Component
public class PictureFiles {

    private static final long LARGEST = 512 * 1024;
    private final Path folder;

    PictureFiles(HubSettings settings) {
        this.folder = settings.data().resolve("hub").resolve("pictures");
    }

    /** Whether a key can be one: small letters, digits and hyphens, so that it never leads out of the folder (attack 55). */
    public static boolean valid(String key) {
        return key.matches("[a-z0-9-]{1,80}");
    }

    /** The drawing as SVG, or null when there is none of that key. */
    public byte @Nullable [] svg(String key) throws IOException {
        if (!valid(key)) {
            return null;
        }
        Path file = folder.resolve(key + ".svg");
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
            return Files.readAllBytes(file);
        }
        try (InputStream packed = PictureFiles.class.getResourceAsStream("/samples/pictures/" + key + ".svg")) {
            return packed == null ? null : packed.readAllBytes();
        }
    }
}
