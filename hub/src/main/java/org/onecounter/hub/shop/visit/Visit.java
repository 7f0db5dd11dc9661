package org.onecounter.hub.shop.visit;

import java.util.HexFormat;

/**
 * A visitor's browser as we know it again: a random id and what was picked.
 *
 * @param id 16 random bytes; says nothing about the person
 * @param known true when the browser sent it, false when it was made just now
 */
public record Visit(byte[] id, Basket basket, boolean known) {
    /** Bytes of an id. */
    public static final int ID = 16;

    /** The same visitor with another basket. */
    public Visit with(Basket other) {
        return new Visit(id, other, known);
    }

    /** The id as a key for maps. */
    public String key() {
        return HexFormat.of().formatHex(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Visit that && java.util.Arrays.equals(id, that.id) && basket.equals(that.basket);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(id);
    }
}
