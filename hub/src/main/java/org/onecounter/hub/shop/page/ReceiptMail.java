package org.onecounter.hub.shop.page;

import java.util.List;

/**
 * The receipt of a web order as a letter.
 *
 * @param link whole address of the order's page
 * @param net the total without tax
 */
public record ReceiptMail(
        String shop,
        String number,
        String date,
        String greeting,
        String delivery,
        List<BasketRow> rows,
        Sums sums,
        String net,
        String paid,
        List<String> address,
        String link) {

    public ReceiptMail {
        rows = List.copyOf(rows);
        address = List.copyOf(address);
    }
}
