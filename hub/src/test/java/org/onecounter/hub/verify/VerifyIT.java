package org.onecounter.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.hub.flows.AFact;
import org.onecounter.hub.flows.Core;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.platform.database.HubDatabase;

/** The verifier is green over honest books and red over each planted fault. */
class VerifyIT {

    @RegisterExtension
    static final HubDatabase DATABASE = HubDatabase.fresh();

    static Core core;
    static UUID shop;
    static UUID variant;
    static UUID webOrder;
    static AFact.Chain till;

    @BeforeAll
    static void open() {
        core = Core.over(DATABASE);
        Intake intake = core.get(Intake.class);
        shop = core.shop("HARBOUR");
        variant = UUID.randomUUID();
        till = new AFact.Chain(core.till(shop));
        intake.accept(AFact.opening(variant, shop, 10), Lane.WEB);
        for (int i = 1; i <= 4; i++) {
            intake.accept(till.next(AFact.sale("HARBOUR-T1-abc-00000" + i, variant, 1), shop), Lane.TILL);
        }
        webOrder = UUID.randomUUID();
        intake.accept(AFact.web(AFact.webOrder(webOrder, false, shop, List.of(variant), List.of(2L))), Lane.WEB);
    }

    @AfterAll
    static void close() {
        core.close();
    }

    @Test
    void honest_books_keep_every_promise() {
        assertThat(core.get(Verify.class).all()).allMatch(PromiseCheck::ok).anyMatch(p -> p.id().equals("I-17") && p.checked() == 4);
    }

    @Test
    void ledger_line_that_vanished_breaks_I1() {
        broken("I-1", "delete from stock_ledger where variant_id = '" + variant + "' and reason = 'OPENING'");
    }

    @Test
    void reservation_that_was_forgotten_breaks_I3() {
        broken("I-3", "update reservation set state = 'RELEASED' where order_id = '" + webOrder + "'");
    }

    @Test
    void stock_below_zero_without_a_case_breaks_I4() {
        broken("I-4", "update stock_balance set on_hand = -1 where variant_id = '" + variant + "'");
    }

    @Test
    void tender_that_shrank_breaks_I7() {
        broken("I-7", "update payment set amount = amount - 1 where method = 'CASH' and amount > 0");
    }

    @Test
    void receipt_number_that_is_missing_breaks_I14() {
        broken("I-14", "update orders set channel = 'IMPORTED' where number = 'HARBOUR-T1-abc-000002'");
    }

    @Test
    void record_that_was_edited_breaks_I17() {
        broken("I-17", "update fact set record = convert_to(replace(convert_from(record, 'UTF8'), 'Thing', 'Thong'), 'UTF8') where seq = 2");
    }

    @Test
    void record_that_was_taken_out_breaks_I17() {
        broken("I-17", "delete from fact where seq = 2");
    }

    @Test
    void stock_moved_twice_for_one_sale_breaks_I20() {
        broken("I-20", "insert into stock_ledger select variant_id, gen_random_uuid(), location_id, place, quantity, reason, fact_id, order_id, at, actor, note "
                + "from stock_ledger where reason = 'SALE' limit 1");
    }

    @Test
    void web_order_without_its_payment_breaks_I26() {
        broken("I-26", "delete from payment where order_id = '" + webOrder + "'");
    }

    /** Plants a fault, sees the promise broken, and takes the fault out again by rolling back. */
    private static void broken(String id, String fault) {
        DATABASE.transaction().executeWithoutResult(status -> {
            core.jdbc().sql(fault).update();
            List<PromiseCheck> found = org.onecounter.hub.verify.internal.Checks.in(DATABASE.dataSource());
            assertThat(found).filteredOn(p -> p.id().equals(id)).singleElement().matches(p -> !p.ok() && p.broken() > 0);
            status.setRollbackOnly();
        });
    }
}
