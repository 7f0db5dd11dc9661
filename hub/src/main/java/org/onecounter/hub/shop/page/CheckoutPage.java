package org.onecounter.hub.shop.page;

import java.util.List;

/**
 * The checkout: three sections on one page, each sent by itself.
 *
 * @param order id made when the checkout began; sending it twice buys once
 * @param address the address as it will be printed, empty until it is given
 * @param delivery the chosen way of delivery in words, empty until it is chosen
 * @param open the section to fill in now: address, delivery or pay
 */
public record CheckoutPage(
        Frame frame,
        String order,
        List<BasketRow> rows,
        Sums sums,
        List<Field> fields,
        List<String> address,
        String delivery,
        String promise,
        String open,
        List<CardChoice> cards,
        String cardError) {

    public CheckoutPage {
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        address = List.copyOf(address);
        cards = List.copyOf(cards);
    }

    /** True when this section is the one to fill in now. */
    public boolean opens(String section) {
        return open.equals(section);
    }
}
