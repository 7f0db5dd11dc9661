package org.onecounter.hub.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.onecounter.sync.hash.Hashes;

/**
 * What a fact knows of a person, kept apart from it so that it can be erased; the fact holds the hash only.
 *
 * @param salt 16 random bytes, so that nobody guesses the part from its hash
 * @param part UTF-8 JSON
 * @param order the order it belongs to
 */
public record PersonPart(byte[] salt, byte[] part, UUID order) {

    /** A part of this text. */
    public static PersonPart of(byte[] salt, String json, UUID order) {
        return new PersonPart(salt, json.getBytes(StandardCharsets.UTF_8), order);
    }

    /** SHA-256(salt ‖ part). */
    public byte[] hash() {
        return Hashes.sha256(salt, part);
    }

    /** The part as text. */
    public String json() {
        return new String(part, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonPart that
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(part, that.part)
                && order.equals(that.order);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(part);
    }

    /** Says nothing about the person: it may end in a log. */
    @Override
    public String toString() {
        return "person of " + order;
    }
}
