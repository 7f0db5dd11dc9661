package org.onecounter.hub.platform;

/** The four fixed roles of staff. */
public enum Role {
    CASHIER,
    SHOP_MANAGER,
    ACCOUNTANT,
    OWNER
}
