package org.onecounter.sync.port;

import java.io.IOException;

/** A receipt printer with a drawer on its line; it takes bytes it understands (ESC/POS). */
public interface Printer {

    /** Sends bytes; throws when it is off, out of paper or gone. */
    void print(byte[] bytes) throws IOException;
}
