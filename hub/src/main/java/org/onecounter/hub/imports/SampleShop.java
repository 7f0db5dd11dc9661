package org.onecounter.hub.imports;

/** The sample retailer Hobb & Vale, whose files lie beside the hub's own classes. */
public interface SampleShop {

    /**
     * Loads locations, taxes, categories, items, prices and stock. What is here already stays as it is, edited or sold, so
     * loading again adds only what is missing.
     */
    SampleReport load(String actor);
}
