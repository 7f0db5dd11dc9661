package org.onecounter.hub.tills;

/** How far a till is trusted. */
public enum TillState {
    /** Has a code, no key yet. */
    INVITED,
    /** Its key is known: it may talk. */
    ENROLLED,
    /** Its history forked: what it sends is kept, nothing else is given to it until a person decides. */
    FENCED,
    /** Gone for good. */
    REVOKED
}
