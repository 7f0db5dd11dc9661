package org.onecounter.sync.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one envelope; by hand, because every fact of every channel passes here. */
final class EnvelopeReader {
    private static final Shape ORIGIN = Shape.of(OriginFields.class);
    private static final Map<String, Shape> BODIES = bodies();

    private final JsonParser in;
    private final @Nullable Refusal unreadable;
    private int seen;
    private @Nullable UUID id;
    private @Nullable String kind;
    private @Nullable Origin origin;
    private @Nullable String actor;
    private @Nullable UUID shift;
    private @Nullable UUID location;
    private @Nullable Instant at;
    private @Nullable LocalDate date;
    private @Nullable String kernel;
    private @Nullable String bundle;
    private @Nullable FactBody body;

    /** With a refusal, the body is passed over and the refusal stands in its place. */
    EnvelopeReader(JsonParser in, @Nullable Refusal unreadable) {
        this.in = in;
        this.unreadable = unreadable;
    }

    Envelope read() {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new Unfit("WrongType", "A record must be an object.", "");
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            field(name);
        }
        if (in.nextToken() != null) {
            throw new Unfit("NotJson", "Something stands behind the record.", "");
        }
        return new Envelope(
                there(id, "id"),
                there(kind, "kind"),
                1,
                there(origin, "origin"),
                there(actor, "actor"),
                shift,
                location,
                there(at, "at"),
                there(date, "date"),
                there(kernel, "kernel"),
                bundle,
                there(body, "body"));
    }

    private void field(String name) {
        switch (name) {
            case "v" -> one(0, name);
            case "id" -> id = (UUID) plain(1, Form.Plain.ID, name);
            case "kind" -> kind = (String) plain(2, Form.Plain.TEXT, name);
            case "schema" -> one(3, name);
            case "origin" -> origin = ((OriginFields) plain(4, ORIGIN, name)).origin();
            case "actor" -> actor = (String) plain(5, Form.Plain.TEXT, name);
            case "shift" -> shift = (UUID) plain(6, Form.Plain.ID, name);
            case "location" -> location = (UUID) plain(7, Form.Plain.ID, name);
            case "at" -> at = (Instant) plain(8, Form.Plain.INSTANT, name);
            case "date" -> date = (LocalDate) plain(9, Form.Plain.DATE, name);
            case "kernel" -> kernel = (String) plain(10, Form.Plain.TEXT, name);
            case "bundle" -> bundle = root((String) plain(11, Form.Plain.TEXT, name));
            case "body" -> body = unreadable == null ? (FactBody) plain(12, bodyForm(), name) : skip(unreadable);
            default -> throw new Unfit("UnknownField", "The record has a field this version does not know.", "");
        }
    }

    private Object plain(int position, Form form, String name) {
        if ((seen & 1 << position) != 0) {
            throw new Unfit("DuplicateField", name + " stands twice in the record.", name);
        }
        seen |= 1 << position;
        return form.read(in, name);
    }

    /** The version of the record, and that of the body: both are 1 until there is a second. */
    private void one(int position, String name) {
        if ((long) plain(position, Form.Plain.LONG, name) != 1) {
            throw new Unfit("UnknownVersion", "The record is of a version this program does not know.", name);
        }
    }

    private static String root(String hex) {
        if (hex.length() != 64 || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new Unfit("BadValue", "bundle is not the root of a rule bundle.", "bundle");
        }
        return hex;
    }

    private FactBody skip(Refusal why) {
        in.skipChildren();
        return new Unreadable(why);
    }

    private Shape bodyForm() {
        if (kind == null) {
            throw new Unfit("MissingField", "kind must stand before body.", "kind");
        }
        Shape form = BODIES.get(kind);
        if (form == null) {
            throw new Unfit("UnknownKind", "The record is of a kind this version does not know.", "kind");
        }
        return form;
    }

    private <T> T there(@Nullable T value, String name) {
        if (value == null || (seen & 0b1001) != 0b1001) { // also v and schema
            throw new Unfit("MissingField", (value == null ? name : "v or schema") + " is missing in the record.", name);
        }
        return value;
    }

    private static Map<String, Shape> bodies() {
        Map<String, Shape> bodies = new HashMap<>();
        for (Class<?> kind : FactBody.class.getPermittedSubclasses()) {
            if (kind != Unreadable.class) {
                bodies.put(kind.getSimpleName(), Shape.of(kind.asSubclass(Record.class)));
            }
        }
        return bodies;
    }

    static Shape bodyForm(FactBody body) {
        Shape form = BODIES.get(body.kind());
        if (form == null) {
            throw new Unfit("UnknownKind", "A " + body.kind() + " is never written.", "kind");
        }
        return form;
    }

    static Shape originForm() {
        return ORIGIN;
    }
}
