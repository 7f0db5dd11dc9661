package org.onecounter.sync.fact;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The bytes of a record: UTF-8 JSON with a fixed order of fields, written in one way only. Reading takes the fields in any
 * order (kind before body), but refuses what it does not know, what stands twice, what is too large, numbers that are not
 * whole, and text with NUL or half a surrogate pair.
 */
public final class FactJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(FactLimits.DEPTH)
                    .maxNumberLength(FactLimits.NUMBER)
                    .maxNameLength(FactLimits.NAME)
                    .maxStringLength(FactLimits.RECORD_BYTES)
                    .build())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private FactJson() {}

    /** The bytes of a record; throws IllegalArgumentException for a fact that reading would refuse (a bug of who made it). */
    public static byte[] encode(Envelope envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(envelope, out);
        } catch (JacksonException | Unfit e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (bytes.size() > FactLimits.RECORD_BYTES) {
            throw new IllegalArgumentException("A record is larger than " + FactLimits.RECORD_BYTES + " bytes");
        }
        return bytes.toByteArray();
    }

    /** What the bytes say, or why they cannot be taken. Throws for no bytes at all. */
    public static Decoded decode(byte[] record) {
        if (record.length > FactLimits.RECORD_BYTES) {
            return refused("RecordTooLarge", "A record has at most " + FactLimits.RECORD_BYTES + " bytes.");
        }
        return decode(record, null);
    }

    /**
     * As {@link #decode}, but a body that cannot be read (a later version's, or a poisoned one) becomes {@link Unreadable}:
     * who it is from and where it stands in its journal is still known, so it can be kept raw.
     */
    public static Decoded decodeTolerantly(byte[] record) {
        return switch (decode(record)) {
            case Decoded.Read read -> read;
            case Decoded.Refused(Refusal why) when record.length > FactLimits.RECORD_BYTES -> new Decoded.Refused(why);
            case Decoded.Refused(Refusal why) -> decode(record, why);
        };
    }

    private static Decoded decode(byte[] record, @Nullable Refusal unreadable) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), record)) {
            return new Decoded.Read(new EnvelopeReader(in, unreadable).read());
        } catch (Unfit e) {
            return new Decoded.Refused(e.refusal());
        } catch (JacksonException e) { // its message would repeat what was sent
            return refused("NotJson", "The record is not JSON as records are written.");
        }
    }

    private static Decoded refused(String code, String sentence) {
        return new Decoded.Refused(new Refusal(code, sentence, Map.of()));
    }

    private static void write(Envelope envelope, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("v", 1);
        id(out, "id", envelope.id());
        text(out, "kind", envelope.kind());
        out.writeNumberProperty("schema", envelope.schema());
        out.writeName("origin");
        EnvelopeReader.originForm().write(OriginFields.of(envelope.origin()), out, "origin");
        text(out, "actor", envelope.actor());
        id(out, "shift", envelope.shift());
        id(out, "location", envelope.location());
        out.writeName("at");
        Form.Plain.INSTANT.write(envelope.at(), out, "at");
        out.writeName("date");
        Form.Plain.DATE.write(envelope.date(), out, "date");
        text(out, "kernel", envelope.kernel());
        text(out, "bundle", envelope.bundle());
        out.writeName("body");
        EnvelopeReader.bodyForm(envelope.body()).write(envelope.body(), out, "body");
        out.writeEndObject();
    }

    private static void id(JsonGenerator out, String name, @Nullable UUID id) {
        if (id != null) {
            out.writeStringProperty(name, id.toString());
        }
    }

    private static void text(JsonGenerator out, String name, @Nullable String text) {
        if (text != null) {
            out.writeStringProperty(name, Texts.fit(text, name));
        }
    }
}
