package org.onecounter.domain.bytes;

/** Bytes that are not the form they claim to be; the message says where and why. */
public final class MalformedBytes extends IllegalArgumentException {

    public MalformedBytes(String message) {
        super(message);
    }

    public MalformedBytes(String message, Throwable cause) {
        super(message, cause);
    }
}
