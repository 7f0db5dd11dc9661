package org.onecounter.cli.journal;

/** How many things of a promise were looked at, and how many break it. */
public record Count(long checked, long broken) {

    /** One more thing looked at. */
    Count with(boolean holds) {
        return new Count(checked + 1, holds ? broken : broken + 1);
    }
}
