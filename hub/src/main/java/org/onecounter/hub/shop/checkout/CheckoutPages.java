package org.onecounter.hub.shop.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onecounter.hub.payments.TestCard;
import org.onecounter.hub.shop.basket.BasketPages;
import org.onecounter.hub.shop.basket.PricedBasket;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.DeliveryPromise;
import org.onecounter.hub.shop.page.CardChoice;
import org.onecounter.hub.shop.page.CheckoutPage;
import org.onecounter.hub.shop.page.Field;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.visit.Frames;
import org.onecounter.hub.shop.visit.Visit;
import org.springframework.stereotype.Component;

/** Lays out the checkout. */
@Component
class CheckoutPages {
    private final BasketPages baskets;
    private final Counter counter;
    private final Frames frames;

    CheckoutPages(BasketPages baskets, Counter counter, Frames frames) {
        this.baskets = baskets;
        this.counter = counter;
        this.frames = frames;
    }

    /**
     * What to say on the page beside what is known.
     *
     * @param open the section to fill in
     * @param fields the address fields as they were typed
     */
    record Said(String open, List<Field> fields, List<Notice> notices, String card, String cardError) {

        static Said open(String section, Checkout checkout) {
            Recipient recipient = checkout.recipient();
            List<Field> fields = recipient == null ? Recipient.emptyFields() : recipient.fields();
            return new Said(section, fields, List.of(), TestCard.APPROVED.token(), "");
        }

        Said with(Notice notice) {
            return new Said(open, fields, List.of(notice), card, cardError);
        }

        Said withFields(List<Field> typed) {
            return new Said(open, typed, notices, card, cardError);
        }

        Said withCard(String token, String error) {
            return new Said(open, fields, notices, token, error);
        }
    }

    CheckoutPage page(Visit visit, Checkout checkout, PricedBasket priced, Said said, Instant now) {
        List<Notice> notices = new ArrayList<>(said.notices);
        notices.addAll(priced.notices());
        Recipient recipient = checkout.recipient();
        return new CheckoutPage(
                frames.personal(visit.with(priced.basket()), "Check out", "/checkout", notices),
                checkout.order().toString(),
                baskets.rows(priced),
                baskets.sums(priced),
                said.fields,
                recipient == null ? List.of() : recipient.lines(),
                checkout.delivery() ? "By post, free" : "",
                "Usually with you " + DeliveryPromise.date(counter.arrival(now)),
                said.open,
                cards(said.card),
                said.cardError);
    }

    private static List<CardChoice> cards(String chosen) {
        List<CardChoice> cards = new ArrayList<>();
        for (TestCard card : TestCard.values()) {
            cards.add(new CardChoice(card.token(), card.label(), card.behaviour(), card.token().equals(chosen)));
        }
        return cards;
    }
}
