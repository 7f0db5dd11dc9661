package org.onecounter.till.journal;

/** The journal cannot keep records: this till must not sell until its disk is well again (I-18). */
public final class SellingLocked extends Exception {
    SellingLocked(Throwable cause) {
        super("This till cannot keep its records: the disk refused them. It sells again when the disk is well.", cause);
    }
}
