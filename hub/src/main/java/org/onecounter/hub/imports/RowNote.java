package org.onecounter.hub.imports;

/** Something that was read otherwise than it stands there, or taken with a reservation; the row itself is in. */
public record RowNote(long line, String handle, String code, String sentence) {}
