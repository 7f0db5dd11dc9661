package org.onecounter.hub.catalog;

/** The whole catalogue as it stands now, read from memory. */
public interface Catalog {

    /** An immutable picture of the catalogue; take it once per request and ask it everything. */
    CatalogSnapshot snapshot();
}
