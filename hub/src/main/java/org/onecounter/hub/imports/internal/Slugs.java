package org.onecounter.hub.imports.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.sync.hash.Hashes;

/** Words as parts of addresses and codes: lower case, without accents, joined by hyphens. */
final class Slugs {

    private Slugs() {}

    /** Empty when the text has neither letter nor digit. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The SKU of a variant whose file names none: handle and options; one that would be too long ends in a hash. */
    static Sku sku(String handle, List<String> options) {
        String whole = handle + (options.isEmpty() ? "" : "-" + of(String.join(" ", options)));
        if (whole.length() <= Sku.MAX_LENGTH) return new Sku(whole);
        byte[] all = (handle + '\0' + String.join("\0", options)).getBytes(StandardCharsets.UTF_8);
        String hash = Hashes.hex(Hashes.sha256(all)).substring(0, 12);
        int end = Sku.MAX_LENGTH - hash.length() - 1;
        if (Character.isHighSurrogate(whole.charAt(end - 1))) end--;
        return new Sku(whole.substring(0, end) + "-" + hash);
    }
}
