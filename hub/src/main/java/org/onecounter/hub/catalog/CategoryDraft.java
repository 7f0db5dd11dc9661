package org.onecounter.hub.catalog;

/** A category to be kept under its slug. */
public record CategoryDraft(String slug, String name, int rank) {}
