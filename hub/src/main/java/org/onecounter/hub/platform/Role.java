package org.onecounter.hub.platform;

/** The four fixed roles of staff. */
public enum Role {
    CASHIER("Cashier"),
    SHOP_MANAGER("Shop manager"),
    ACCOUNTANT("Accountant"),
    OWNER("Owner");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As screens write it. */
    public String title() {
        return title;
    }
}
