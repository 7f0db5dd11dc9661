package org.onecounter.hub.platform;

/** A door of the hub: each has a port of its own, and an endpoint of one does not exist at another. */
public enum Face {
    /** The storefront: anybody. */
    SHOP(0),
    /** The back office, and machines with a token. */
    ADMIN(3),
    /** Tills, over TLS. */
    UPLINK(4);

    private final int offset;

    Face(int offset) {
        this.offset = offset;
    }

    /** How far its port lies from the shop's. */
    public int offset() {
        return offset;
    }
}
