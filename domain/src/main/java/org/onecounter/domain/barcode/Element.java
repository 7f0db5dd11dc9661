package org.onecounter.domain.barcode;

/** One application identifier and its value. */
public record Element(String ai, String value) {}
