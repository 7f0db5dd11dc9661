package org.onecounter.hub.shop.checkout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.shop.page.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who gets the parcel and the receipt. Personal: it lives in a sealed cookie and beside the facts, never in them. */
public record Recipient(String mail, String name, String street, String more, String town, String postcode) {
    /** Where the shop delivers. */
    public static final String COUNTRY = "IE";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Its parts in the order of the record. */
    List<String> parts() {
        return List.of(mail, name, street, more, town, postcode);
    }

    /** The address as an envelope carries it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(name, street, more, town, postcode, "Ireland"));
        lines.removeIf(String::isBlank);
        return lines;
    }

    /** What to call the person on a page: the first word of the name. */
    public String shortName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The form in which it is kept beside the order. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Reads {@link #json()}; null for anything else. */
    public static @Nullable Recipient of(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Recipient.class);
        } catch (JacksonException notOurs) {
            return null;
        }
    }

    /** The empty form. */
    static List<Field> emptyFields() {
        return fields(new Recipient("", "", "", "", "", ""), Map.of());
    }

    /** The form filled in. */
    List<Field> fields() {
        return fields(this, Map.of());
    }

    static List<Field> fields(Recipient typed, Map<String, String> errors) {
        Map<String, Field> fields = new LinkedHashMap<>();
        put(fields, errors, new Field("mail", "E-mail", "email", "email", typed.mail, "For the receipt and news of the parcel, nothing else.", 254, true, ""));
        put(fields, errors, new Field("name", "Name", "text", "name", typed.name, "", 80, true, ""));
        put(fields, errors, new Field("street", "Street and number", "text", "address-line1", typed.street, "", 100, true, ""));
        put(fields, errors, new Field("more", "Flat, floor, house name", "text", "address-line2", typed.more, "", 100, false, ""));
        put(fields, errors, new Field("town", "Town", "text", "address-level2", typed.town, "", 60, true, ""));
        put(fields, errors, new Field("postcode", "Eircode", "text", "postal-code", typed.postcode, "", 10, true, ""));
        return List.copyOf(fields.values());
    }

    private static void put(Map<String, Field> fields, Map<String, String> errors, Field field) {
        String error = errors.getOrDefault(field.name(), "");
        fields.put(
                field.name(),
                new Field(
                        field.name(), field.label(), field.type(), field.fill(), field.value(), field.hint(), field.limit(), field.must(), error));
    }
}
