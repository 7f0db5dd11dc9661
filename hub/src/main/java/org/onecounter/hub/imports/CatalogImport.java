package org.onecounter.hub.imports;

import java.io.InputStream;

/** Takes a product file of another shop system into the catalogue. */
public interface CatalogImport {

    /**
     * Reads a Shopify product CSV. All good rows go in with one commit, no bad row goes in at all; taking the same file
     * again changes nothing. Throws {@link FileRefused} when nothing of it can be taken.
     */
    CatalogReport take(InputStream file, CatalogOptions options, Progress progress);
}
