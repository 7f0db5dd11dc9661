package org.onecounter.hub.shop.checkout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.onecounter.domain.Result;
import org.onecounter.domain.text.TypedText;

/**
 * Reads the address section. Any name a person may have is a name (attack 66); what no envelope and no mail could carry is
 * said beside its field.
 *
 * @param typed what was typed, as far as it can be shown again
 * @param errors by field, empty when all is well
 */
record RecipientForm(Recipient typed, Map<String, String> errors) {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern POSTCODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,8}[A-Za-z0-9]");

    static RecipientForm read(HttpServletRequest request) {
        Map<String, String> errors = new LinkedHashMap<>();
        Recipient typed = new Recipient(
                mail(request, errors),
                line(request, "name", "your name", 80, errors),
                line(request, "street", "the street and number", 100, errors),
                optional(request, "more", 100, errors),
                line(request, "town", "the town", 60, errors),
                postcode(request, errors));
        return new RecipientForm(typed, errors);
    }

    boolean fine() {
        return errors.isEmpty();
    }

    private static String mail(HttpServletRequest request, Map<String, String> errors) {
        String mail = line(request, "mail", "an e-mail address", 254, errors);
        if (!errors.containsKey("mail") && !MAIL.matcher(mail).matches()) {
            errors.put("mail", "This does not look like an e-mail address; it should read like ann@example.ie.");
        }
        return mail;
    }

    private static String postcode(HttpServletRequest request, Map<String, String> errors) {
        String postcode = line(request, "postcode", "the Eircode", 10, errors);
        if (!errors.containsKey("postcode") && !POSTCODE.matcher(postcode).matches()) {
            errors.put("postcode", "An Eircode reads like H91 E2K3.");
        }
        return postcode;
    }

    private static String optional(HttpServletRequest request, String name, int limit, Map<String, String> errors) {
        String text = text(request, name);
        return text.isBlank() ? "" : line(request, name, "this", limit, errors);
    }

    private static String line(
            HttpServletRequest request, String name, String what, int limit, Map<String, String> errors) {
        String text = text(request, name);
        if (text.isBlank()) {
            errors.put(name, "Please give " + what + ".");
            return "";
        }
        return switch (TypedText.line(what, text, limit)) {
            case Result.Ok<String>(String line) -> line;
            case Result.Refused<String> refused -> {
                errors.put(
                        name,
                        text.strip().length() > limit
                                ? "This is longer than an address label: at most " + limit + " letters."
                                : "This holds characters that cannot be printed on a label.");
                yield shown(text, limit);
            }
        };
    }

    /** What can be shown again of a text that was refused. */
    private static String shown(String text, int limit) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(limit)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
