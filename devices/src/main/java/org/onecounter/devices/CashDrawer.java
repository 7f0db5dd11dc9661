package org.onecounter.devices;

/** The drawer under the counter. It only ever opens after what opened it is in the journal. */
public interface CashDrawer {

    /** Pushes the drawer open; false when nothing answered (a drawer can always be opened with its key). */
    boolean open();
}
