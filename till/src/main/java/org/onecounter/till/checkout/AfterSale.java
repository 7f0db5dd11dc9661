package org.onecounter.till.checkout;

/** What happens once a sale is in the journal: drawer, paper. It must return at once; the sale never waits for it. */
public interface AfterSale {

    /** A drawer is to open when cash changed hands. */
    void finished(FinishedSale sale);
}
