package org.onecounter.domain.catalog;

/** What kind of goods something is for the tax, such as {@code STANDARD}; each territory gives it a dated rate. */
public record TaxClass(String code) implements Comparable<TaxClass> {

    public static final TaxClass STANDARD = new TaxClass("STANDARD");
    public static final TaxClass REDUCED = new TaxClass("REDUCED");
    public static final TaxClass ZERO = new TaxClass("ZERO");
    public static final TaxClass EXEMPT = new TaxClass("EXEMPT");

    public TaxClass {
        if (!ShortCode.isValid(code)) throw new IllegalArgumentException("not a tax class: " + code);
    }

    @Override
    public int compareTo(TaxClass other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
