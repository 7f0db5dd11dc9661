package org.onecounter.devices;

import java.util.function.Consumer;

/** A scanner wired to the till itself; one that types like a keyboard arrives through the screen instead. */
public interface Scanner {

    /** Hands every scanned text, control characters and all, to the listener. */
    void onScan(Consumer<String> listener);
}
