package org.onecounter.hub.flows;

/** Who waits at the intake; tills and checkout go ahead of imports. */
public enum Lane {
    TILL,
    WEB,
    IMPORT
}
