package org.onecounter.hub.shop.checkout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.hub.shop.web.Cookies;
import org.onecounter.hub.shop.web.Seals;
import org.onecounter.sync.port.Ids;
import org.springframework.stereotype.Component;

/**
 * Keeps a checkout in the browser that makes it, encrypted and bound to its visit: nothing personal lies on the server before
 * somebody pays, and a restart of the hub loses nothing.
 */
@Component
class Checkouts {
    private static final String COOKIE = "onecounter-checkout";
    private static final String PATH = "/checkout";
    private static final String PURPOSE = "checkout";
    private static final Duration AGE = Duration.ofHours(2);

    private final Seals seals;
    private final Ids ids;

    Checkouts(Seals seals, Ids ids) {
        this.seals = seals;
        this.ids = ids;
    }

    /** The checkout of the visit, or null when none was begun. */
    @Nullable Checkout of(Visit visit, HttpServletRequest request) {
        byte[] bytes = seals.opened(PURPOSE, visit.id(), Cookies.read(request, COOKIE));
        return bytes == null ? null : CheckoutBytes.read(bytes);
    }

    Checkout begin() {
        return new Checkout(ids.next(), null, false, 0);
    }

    /** The same checkout for another try. */
    Checkout again(Checkout checkout) {
        return checkout.as(ids.next());
    }

    void keep(Checkout checkout, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        String sealed = seals.sealed(PURPOSE, visit.id(), CheckoutBytes.write(checkout));
        Cookies.set(request, response, COOKIE, sealed, PATH, AGE);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        Cookies.clear(request, response, COOKIE, PATH);
    }
}
