package org.onecounter.hub.verify;

import java.util.List;

/** The online verifier: every promise that exists so far, in one snapshot of the database. */
public interface Verify {

    /** Runs every check; a broken promise is reported, never repaired. */
    List<PromiseCheck> all();
}
