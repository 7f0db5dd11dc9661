package org.onecounter.hub.imports;

/** Hears how far an import has come. */
@FunctionalInterface
public interface Progress {

    /** For nobody who listens. */
    Progress SILENT = (stage, done, of) -> {};

    /**
     * @param stage what is going on: {@code reading}, {@code writing}
     * @param done lines, items or invoices so far
     * @param of how many there are, 0 when that is not known yet
     */
    void at(String stage, long done, long of);
}
