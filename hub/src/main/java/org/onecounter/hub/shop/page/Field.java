package org.onecounter.hub.shop.page;

/**
 * A field of a form with what was typed and, beside it, what is wrong with it.
 *
 * @param fill the browser's autocomplete name
 * @param error empty when the field is fine
 */
public record Field(
        String name, String label, String type, String fill, String value, String hint, int limit, boolean must, String error) {}
