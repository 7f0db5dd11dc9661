package org.onecounter.till.lookup;

import java.sql.SQLException;

/** The look-up file cannot be read or written; selling goes on from memory. */
public final class LookupBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LookupBroken(SQLException cause) {
        super("The look-up file cannot be used: " + cause.getMessage(), cause);
    }
}
