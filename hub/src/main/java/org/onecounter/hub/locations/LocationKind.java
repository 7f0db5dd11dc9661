package org.onecounter.hub.locations;

/** What a location is. */
public enum LocationKind {
    SHOP("Shop"),
    WAREHOUSE("Warehouse"),
    POPUP("Pop-up"),
    /** Where imported history happened. */
    IMPORTED("Imported history");

    private final String title;

    LocationKind(String title) {
        this.title = title;
    }

    /** As screens write it. */
    public String title() {
        return title;
    }
}
