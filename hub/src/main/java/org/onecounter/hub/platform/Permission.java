package org.onecounter.hub.platform;

/** What one may do at a face. Every endpoint names exactly one; {@link Permissions} says which role holds which. */
public enum Permission {
    /** Look, fill a basket, buy: anybody. */
    SHOP_VISIT(Face.SHOP, true),

    /** The log-in itself, and the empty screens before it: anybody. */
    SIGN_IN(Face.ADMIN, true),
    /** One's own name, log-out, live events (which are filtered by what one may read). */
    OWN_ACCOUNT(Face.ADMIN, false),
    TODAY_READ(Face.ADMIN, false),
    ITEMS_READ(Face.ADMIN, false),
    ITEMS_EDIT(Face.ADMIN, false),
    PRICES_EDIT(Face.ADMIN, false),
    STOCK_READ(Face.ADMIN, false),
    STOCK_ADJUST(Face.ADMIN, false),
    ORDERS_READ(Face.ADMIN, false),
    ORDERS_DISPATCH(Face.ADMIN, false),
    CASES_READ(Face.ADMIN, false),
    CASES_CLOSE(Face.ADMIN, false),
    TILLS_READ(Face.ADMIN, false),
    /** Invite, new code, fence, revoke. */
    TILLS_MANAGE(Face.ADMIN, false),
    STAFF_READ(Face.ADMIN, false),
    STAFF_MANAGE(Face.ADMIN, false),
    LOCATIONS_READ(Face.ADMIN, false),
    MAIL_READ(Face.ADMIN, false),
    /** The promises, checked over the live database. */
    VERIFY(Face.ADMIN, false),
    /** How the hub is. */
    DOCTOR(Face.ADMIN, false),
    /** Bring in a catalogue, past sales, the sample retailer. */
    IMPORT(Face.ADMIN, false),
    /** Post facts made elsewhere: held by no role, only by tokens of import and load tools. */
    POST_FACTS(Face.ADMIN, false),

    /** Enrolment and the start of a session: a till that has nothing but its code or its key. */
    TILL_DOOR(Face.UPLINK, true),
    /** All else a till says: an enrolled till with a session. */
    TILL_TALK(Face.UPLINK, false);

    private final Face face;
    private final boolean open;

    Permission(Face face, boolean open) {
        this.face = face;
        this.open = open;
    }

    /** The face whose endpoints may name it. */
    public Face face() {
        return face;
    }

    /** Whether one may do it without saying who one is. */
    public boolean open() {
        return open;
    }
}
