package org.onecounter.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.location.LocationId;

class PermissionsTest {

    @Test
    void no_role_posts_facts_or_speaks_as_a_till() {
        for (Role role : Role.values()) {
            assertThat(Permissions.of(role)).doesNotContain(Permission.POST_FACTS, Permission.TILL_TALK);
        }
    }

    @Test
    void only_the_owner_manages_staff_so_a_manager_cannot_raise_own_rights() {
        for (Role role : Role.values()) {
            assertThat(Permissions.of(role).contains(Permission.STAFF_MANAGE)).isEqualTo(role == Role.OWNER);
        }
    }

    @Test
    void an_accountant_changes_nothing() {
        assertThat(Permissions.of(Role.ACCOUNTANT))
                .doesNotContainAnyElementsOf(EnumSet.of(
                        Permission.ITEMS_EDIT, Permission.PRICES_EDIT, Permission.STOCK_ADJUST,
                        Permission.ORDERS_DISPATCH, Permission.CASES_CLOSE, Permission.TILLS_MANAGE,
                        Permission.STAFF_MANAGE, Permission.IMPORT));
    }

    @Test
    void staff_of_one_location_see_no_other_and_are_not_told_that_it_exists() {
        LocationId own = new LocationId(UUID.randomUUID());
        LocationId other = new LocationId(UUID.randomUUID());
        Caller manager = Caller.staff(UUID.randomUUID(), "max", Role.SHOP_MANAGER, own);
        assertThat(manager.sees(own)).isTrue();
        assertThat(manager.sees(null)).isFalse();
        assertThatThrownBy(() -> manager.mustSee(other))
                .isInstanceOfSatisfying(HttpRefusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void what_is_open_needs_no_caller_and_what_is_not_open_nobody_may() {
        for (Permission permission : Permission.values()) {
            assertThat(Caller.ANYBODY.may(permission)).isEqualTo(permission.open());
        }
    }
}
