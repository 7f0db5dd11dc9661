package org.onecounter.hub.imports;

/**
 * A row that was left out, and why.
 *
 * @param line the line of the file it begins in, counted from 1
 * @param handle the item it belongs to, empty when that cannot be read
 * @param column the header of the cell that is wrong, empty when it is the row
 * @param code a noun for programs
 * @param value what stands in the cell, shortened; as it was typed, so whoever writes it into a file neutralises formulas
 */
public record RowError(long line, String handle, String column, String code, String sentence, String value) {}
