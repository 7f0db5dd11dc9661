package org.onecounter.hub.shop.basket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.TaxLine;
import org.onecounter.hub.shop.browse.ItemPages;
import org.onecounter.hub.shop.offer.Amounts;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.DeliveryPromise;
import org.onecounter.hub.shop.offer.Pictures;
import org.onecounter.hub.shop.page.BasketPage;
import org.onecounter.hub.shop.page.BasketRow;
import org.onecounter.hub.shop.page.Notice;
import org.onecounter.hub.shop.page.Sums;
import org.onecounter.hub.shop.visit.Frames;
import org.onecounter.hub.shop.visit.Visit;
import org.springframework.stereotype.Component;

/** Lays out a priced basket: rows, sums, the page. */
@Component
public class BasketPages {
    private final Counter counter;
    private final Frames frames;

    BasketPages(Counter counter, Frames frames) {
        this.counter = counter;
        this.frames = frames;
    }

    /** The basket as a page; {@code said} stands above what pricing has to say. */
    public BasketPage page(Visit visit, PricedBasket priced, List<Notice> said, Instant now) {
        List<Notice> notices = new ArrayList<>(said);
        notices.addAll(priced.notices());
        return new BasketPage(
                frames.personal(visit.with(priced.basket()), "Your basket", "/basket", notices),
                rows(priced),
                sums(priced),
                "Free delivery, usually with you " + DeliveryPromise.date(counter.arrival(now)) + ".",
                priced.ready());
    }

    /** The lines with their texts. */
    public List<BasketRow> rows(PricedBasket priced) {
        List<BasketRow> rows = new ArrayList<>(priced.lines().size());
        for (PricedLine line : priced.lines()) {
            rows.add(new BasketRow(
                    line.variant().id().value().toString(),
                    "/items/" + line.item().handle() + "?v=" + query(line.variant().sku().value()),
                    line.item().title(),
                    line.variant().options(),
                    Pictures.key(line.item(), line.variant()),
                    line.quoted().quantity().toString(),
                    ItemPages.step(line.variant().scale()),
                    Amounts.text(line.quoted().unitPrice(), counter.digits()),
                    counter.text(line.quoted().gross()),
                    line.warning()));
        }
        return rows;
    }

    /** What it comes to. */
    public Sums sums(PricedBasket priced) {
        Quote quote = priced.quote();
        if (quote == null) {
            return new Sums("", List.of());
        }
        List<Sums.Row> taxes = new ArrayList<>();
        for (TaxLine tax : quote.taxes()) {
            taxes.add(new Sums.Row("of it VAT " + rate(tax.ratePpm()), counter.text(tax.tax())));
        }
        return new Sums(counter.text(quote.total()), taxes);
    }

    /** A rate in parts per million as people write it: {@code 13.5 %}. */
    public static String rate(int ppm) {
        return java.math.BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + "\u00a0%";
    }

    private static String query(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
