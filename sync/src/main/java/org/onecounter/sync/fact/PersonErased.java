package org.onecounter.sync.fact;

/** A personal part was erased; travels to every till. The part is named by its hash. */
public record PersonErased(String part) implements FactBody {}
