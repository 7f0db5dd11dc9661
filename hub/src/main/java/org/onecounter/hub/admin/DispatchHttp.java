package org.onecounter.hub.admin;

import java.util.Map;
import java.util.UUID;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.views.Standing;
import org.onecounter.sync.fact.OrderDispatched;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the goods of an order have left the house. */
@RestController
class DispatchHttp {
    private final HubFacts facts;
    private final Standing standing;

    DispatchHttp(HubFacts facts, Standing standing) {
        this.facts = facts;
        this.standing = standing;
    }

    @PostMapping("/api/v1/orders/{id}/dispatch")
    @Allows(value = Permission.ORDERS_DISPATCH, maxKiB = 8)
    Map<String, String> dispatch(Caller caller, @PathVariable UUID id) {
        Standing.OrderAt order = standing.order(id).orElseThrow(HttpRefusal::notFound);
        caller.mustSee(order.location());
        facts.write(new OrderDispatched(id), caller, order.location());
        return Map.of("orderId", id.toString(), "state", "DISPATCHED");
    }
}
