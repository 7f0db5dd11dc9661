package org.onecounter.hub.imports;

import java.io.InputStream;

/** Takes past sales of another system as imported history, through the same intake as every sale. */
public interface SalesImport {

    /**
     * Reads a file of invoice lines in the form {@code online-retail}; what it does with every oddity is written in
     * docs/guides/import-sales.md. Taking the same file again adds nothing. Throws {@link FileRefused} when nothing of it
     * can be taken.
     */
    SalesReport take(InputStream file, String format, String actor, Progress progress);
}
