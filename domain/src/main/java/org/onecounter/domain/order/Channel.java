package org.onecounter.domain.order;

/** Where an order was made. */
public enum Channel {
    TILL,
    WEB,
    IMPORTED
}
