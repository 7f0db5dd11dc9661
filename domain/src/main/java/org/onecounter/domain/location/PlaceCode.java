package org.onecounter.domain.location;

/** A place inside a location: {@code shelf}, {@code backroom}, a bin. */
public record PlaceCode(String code) {

    public static final PlaceCode SHELF = new PlaceCode("shelf");
    public static final PlaceCode BACKROOM = new PlaceCode("backroom");

    public PlaceCode {
        if (code.isBlank()) throw new IllegalArgumentException("a place needs a code");
    }

    @Override
    public String toString() {
        return code;
    }
}
