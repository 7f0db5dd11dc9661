package org.onecounter.sync.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every fact says beside its body.
 *
 * @param id made by who saw it (UUIDv7); also the key under which a repeat is known
 * @param kind the name of the body's type
 * @param schema version of the body's form; 1
 * @param actor who did it: a staff id, {@code web}, {@code hub}, an import's name
 * @param shift the till's shift, when there is one
 * @param location where it happened, when it happened somewhere
 * @param at the instant, UTC
 * @param date the business date at that place
 * @param kernel version of the kernel that computed the body
 * @param bundle root of the rule bundle it was priced with, 64 hexadecimal digits
 */
public record Envelope(
        UUID id,
        String kind,
        int schema,
        Origin origin,
        String actor,
        @Nullable UUID shift,
        @Nullable UUID location,
        Instant at,
        LocalDate date,
        String kernel,
        @Nullable String bundle,
        FactBody body) {

    /** An envelope of schema 1 whose kind is that of its body. */
    public static Envelope of(
            UUID id,
            Origin origin,
            String actor,
            @Nullable UUID shift,
            @Nullable UUID location,
            Instant at,
            LocalDate date,
            String kernel,
            @Nullable String bundle,
            FactBody body) {
        return new Envelope(id, body.kind(), 1, origin, actor, shift, location, at, date, kernel, bundle, body);
    }
}
