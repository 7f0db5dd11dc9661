package org.onecounter.hub.staff.internal;

import org.onecounter.hub.platform.Role;

/** Roles as screens write them. */
final class RoleNames {
    private RoleNames() {}

    static String of(Role role) {
        return switch (role) {
            case CASHIER -> "Cashier";
            case SHOP_MANAGER -> "Shop manager";
            case ACCOUNTANT -> "Accountant";
            case OWNER -> "Owner";
        };
    }
}
