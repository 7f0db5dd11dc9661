package org.onecounter.domain.payment;

/** How someone pays. */
public enum Method {
    CASH,
    CARD
}
