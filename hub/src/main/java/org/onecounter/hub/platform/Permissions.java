package org.onecounter.hub.platform;

import static org.onecounter.hub.platform.Permission.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do what: the one table. What is not in it, nobody may. */
public final class Permissions {
    private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Map.of(
            Role.CASHIER, EnumSet.of(OWN_ACCOUNT, ITEMS_READ, STOCK_READ, LOCATIONS_READ),
            Role.SHOP_MANAGER, EnumSet.of(
                    OWN_ACCOUNT, TODAY_READ, ITEMS_READ, STOCK_READ, STOCK_ADJUST, ORDERS_READ, ORDERS_DISPATCH,
                    CASES_READ, CASES_CLOSE, TILLS_READ, TILLS_MANAGE, STAFF_READ, LOCATIONS_READ),
            Role.ACCOUNTANT, EnumSet.of(
                    OWN_ACCOUNT, TODAY_READ, ITEMS_READ, STOCK_READ, ORDERS_READ, CASES_READ, TILLS_READ,
                    LOCATIONS_READ, MAIL_READ, VERIFY),
            Role.OWNER, EnumSet.of(
                    OWN_ACCOUNT, TODAY_READ, ITEMS_READ, ITEMS_EDIT, PRICES_EDIT, STOCK_READ, STOCK_ADJUST, ORDERS_READ,
                    ORDERS_DISPATCH, CASES_READ, CASES_CLOSE, TILLS_READ, TILLS_MANAGE, STAFF_READ, STAFF_MANAGE,
                    LOCATIONS_READ, MAIL_READ, VERIFY, DOCTOR, IMPORT)));

    private Permissions() {}

    /** What a role may do. */
    public static Set<Permission> of(Role role) {
        return Collections.unmodifiableSet(TABLE.getOrDefault(role, EnumSet.noneOf(Permission.class)));
    }
}
