package org.onecounter.hub.shop.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.shop.web.Cookies;
import org.onecounter.hub.shop.web.Seals;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Randomness;
import org.springframework.stereotype.Component;

/** Knows visitors by a tagged cookie; nothing about them is kept on the server until they pay. */
@Component
public class Visits {
    static final String COOKIE = "onecounter-shop";
    private static final String PURPOSE = "basket";
    private static final Duration AGE = Duration.ofDays(30);

    private final Seals seals;
    private final Csrf csrf;
    private final Clock clock;
    private final Randomness randomness;

    Visits(Seals seals, Clock clock, Randomness randomness) {
        this.seals = seals;
        this.csrf = new Csrf(seals);
        this.clock = clock;
        this.randomness = randomness;
    }

    /** Who asks; a new visit when the cookie is missing, altered or of an older form. */
    public Visit of(HttpServletRequest request) {
        byte[] bytes = seals.untagged(PURPOSE, Cookies.read(request, COOKIE));
        Visit visit = bytes == null ? null : BasketBytes.read(bytes);
        return visit == null ? fresh() : visit;
    }

    /** Who sends a form; refuses one that was not made by a page of this visit. */
    public Visit ofForm(HttpServletRequest request) {
        Visit visit = of(request);
        if (!visit.known() || !csrf.fits(visit.id(), request.getParameter("csrf"))) {
            throw new HttpRefusal(
                    403,
                    "FormExpired",
                    "This form is not from a page you have open with us, or your browser kept no cookie. Nothing was done;"
                            + " please go back, load the page again and send it once more.",
                    java.util.Map.of());
        }
        return visit;
    }

    /** A visit nobody has had before: after a purchase, so that an old cookie leads to nothing. */
    public Visit fresh() {
        return new Visit(randomness.bytes(Visit.ID), Basket.empty(clock.now()), false);
    }

    /** Has the browser keep the visit. */
    public void keep(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        String value = seals.tagged(PURPOSE, BasketBytes.write(visit.id(), visit.basket()));
        Cookies.set(request, response, COOKIE, value, "/", AGE);
    }

    /** Has the browser keep a visit that it does not know yet, so that the forms of the page it gets will fit. */
    public void keepIfNew(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        if (!visit.known()) {
            keep(visit, request, response);
        }
    }

    /** The token for the forms of a page of this visit. */
    public String token(@Nullable Visit visit) {
        return visit == null ? "" : csrf.token(visit.id());
    }
}
