package org.onecounter.hub.shop.page;

/** A link of a menu; {@code current} marks where the reader is. */
public record Link(String href, String text, boolean current) {}
