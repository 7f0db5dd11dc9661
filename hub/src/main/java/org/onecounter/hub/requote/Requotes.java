package org.onecounter.hub.requote;

/** How the re-quoting of receipts stands; shown in admin, never a reason to refuse anything. */
public interface Requotes {

    /**
     * Receipts priced again so far.
     *
     * @param checked receipts quoted again by the kernel and rule bundle they name
     * @param differing of these, how many came out with other figures; 0 is the promise (I-13)
     * @param without receipts that carry no request (imported history)
     */
    record Count(long checked, long differing, long without) {}

    /** The count as last stored. */
    Count count();
}
