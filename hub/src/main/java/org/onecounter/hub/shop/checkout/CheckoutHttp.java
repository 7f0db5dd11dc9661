package org.onecounter.hub.shop.checkout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.hub.payments.TestCard;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.shop.basket.BasketPricing;
import org.onecounter.hub.shop.basket.PricedBasket;
import org.onecounter.hub.shop.checkout.CheckoutPages.Said;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.page.Mood;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.visit.Visit;
import org.onecounter.hub.shop.visit.Visits;
import org.onecounter.hub.shop.web.Pages;
import org.onecounter.sync.port.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The checkout: address, delivery, payment, each a form of its own that leads back to the page. A step taken before the one
 * it needs is answered with the page and a sentence (attack 8).
 */
@Controller
@Allows(value = Permission.SHOP_VISIT, maxKiB = 16)
class CheckoutHttp {
    private final Visits visits;
    private final Checkouts checkouts;
    private final BasketPricing pricing;
    private final CheckoutPages layouts;
    private final PayStep payStep;
    private final Counter counter;
    private final Pages pages;
    private final Clock clock;

    CheckoutHttp(
            Visits visits,
            Checkouts checkouts,
            BasketPricing pricing,
            CheckoutPages layouts,
            PayStep payStep,
            Counter counter,
            Pages pages,
            Clock clock) {
        this.visits = visits;
        this.checkouts = checkouts;
        this.pricing = pricing;
        this.layouts = layouts;
        this.payStep = payStep;
        this.counter = counter;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/checkout")
    void checkout(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Step step = step(visits.of(request), request);
        if (!step.priced.ready()) {
            to("/basket", response);
            return;
        }
        String change = request.getParameter("change");
        boolean back = "address".equals(change) || "delivery".equals(change) && step.checkout.recipient() != null;
        String open = back ? change : step.checkout.next();
        show(step, Said.open(open, step.checkout), 200, request, response);
    }

    @PostMapping("/checkout/address")
    void address(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Step step = step(visits.ofForm(request), request);
        RecipientForm form = RecipientForm.read(request);
        if (!step.priced.ready()) {
            to("/basket", response);
        } else if (form.fine()) {
            keep(step, step.checkout.with(form.typed()), request, response);
            to("/checkout#delivery", response);
        } else {
            Said said = Said.open("address", step.checkout).withFields(Recipient.fields(form.typed(), form.errors()));
            show(step, said, 422, request, response);
        }
    }

    @PostMapping("/checkout/delivery")
    void delivery(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Step step = step(visits.ofForm(request), request);
        if (!step.priced.ready()) {
            to("/basket", response);
        } else if (step.checkout.recipient() == null) {
            refuse(step, "Please say first where the parcel goes.", 409, request, response);
        } else if (!"POST".equals(request.getParameter("delivery"))) {
            refuse(step, "Please choose how it comes.", 422, request, response);
        } else {
            keep(step, step.checkout.delivered(), request, response);
            to("/checkout#pay", response);
        }
    }

    @PostMapping("/checkout/pay")
    void pay(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Step step = step(visits.ofForm(request), request);
        Quote quote = step.priced.quote();
        Recipient recipient = step.checkout.recipient();
        if (quote == null) {
            to("/basket", response);
        } else if (recipient == null) { // whether the units are there is not asked here: the intake decides from locked rows
            refuse(step, "Please say first where the parcel goes; nothing was charged.", 409, request, response);
        } else if (!step.checkout.delivery()) {
            refuse(step, "Please choose first how it comes; nothing was charged.", 409, request, response);
        } else if (!step.checkout.order().toString().equals(request.getParameter("order"))) {
            refuse(step, "This page was older than your checkout, so nothing was charged. Here it is as it stands now.", 409, request, response);
        } else if (quote.total().minor() > step.checkout.shownTotal()) {
            refuse(step, "The total is " + counter.text(quote.total()) + " now; nothing was charged yet. Please look at it before you pay.", 409, request, response);
        } else {
            payWith(step, request, response);
        }
    }

    private void payWith(Step step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String token = request.getParameter("card");
        if (token == null || TestCard.of(token).isEmpty()) { // a real card number is neither asked for, nor kept, nor shown again
            Said said = Said.open("pay", step.checkout)
                    .withCard("", "Please choose one of these cards; nothing was charged.");
            show(step, said, 422, request, response);
            return;
        }
        Recipient recipient = Objects.requireNonNull(step.checkout.recipient());
        PayStep.Outcome outcome = payStep.pay(
                new PayStep.Wanted(step.visit, step.checkout.order(), step.priced, recipient, token, request.getRemoteAddr()),
                step.now);
        switch (outcome) {
            case PayStep.Outcome.Done(String page) -> {
                visits.keep(visits.fresh(), request, response);
                checkouts.clear(request, response);
                to(page, response);
            }
            case PayStep.Outcome.CardRefused(String sentence) -> {
                Step next = new Step(step.visit, checkouts.again(step.checkout), step.priced, step.now);
                show(next, Said.open("pay", next.checkout).withCard(token, sentence), 402, request, response);
            }
            case PayStep.Outcome.Gone gone -> {
                keep(step, checkouts.again(step.checkout), request, response);
                pages.write("message", gone.page(), 409, request, response);
            }
            case PayStep.Outcome.NotNow(String sentence, int status) ->
                refuse(step, sentence, status, request, response);
        }
    }

    /** Where a visitor stands at this request. */
    private record Step(Visit visit, Checkout checkout, PricedBasket priced, Instant now) {}

    private Step step(Visit visit, HttpServletRequest request) {
        Instant now = clock.now();
        Checkout checkout = checkouts.of(visit, request);
        return new Step(
                visit, checkout == null ? checkouts.begin() : checkout, pricing.price(visit.basket(), now), now);
    }

    private void refuse(
            Step step, String sentence, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Said said = Said.open(step.checkout.next(), step.checkout).with(new Notice(Mood.STOP, sentence));
        show(step, said, status, request, response);
    }

    private void show(Step step, Said said, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        keep(step, step.checkout, request, response);
        response.setHeader("Cache-Control", "no-store");
        pages.write(
                "checkout", layouts.page(step.visit, step.checkout, step.priced, said, step.now), status, request, response);
    }

    /** Keeps the checkout with the total that is shown now, and the basket at the prices that hold. */
    private void keep(Step step, Checkout checkout, HttpServletRequest request, HttpServletResponse response) {
        Quote quote = step.priced.quote();
        long total = quote == null ? 0 : quote.total().minor();
        checkouts.keep(checkout.shown(total), step.visit, request, response);
        if (!step.visit.known() || !step.visit.basket().equals(step.priced.basket())) {
            visits.keep(step.visit.with(step.priced.basket()), request, response);
        }
    }

    private static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }
}
