package org.onecounter.hub.flows;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.hub.facts.PersonPart;

/**
 * What a visitor wants to buy, fixed before anybody is asked for money.
 *
 * @param id made when the checkout began: the key under which all of it happens once
 * @param quote what it costs
 * @param texts how each variant is written on the order
 * @param person who gets it
 * @param country where it goes, ISO 3166 two letters
 * @param card what the provider's form gave for the card
 * @param zone the zone of the business date
 * @param buyer who holds units while paying: the visit, and the address it comes from
 */
public record WebOrder(
        UUID id,
        Quote quote,
        Map<VariantId, SoldAs> texts,
        PersonPart person,
        String country,
        String card,
        ZoneId zone,
        Buyer buyer) {

    public WebOrder {
        texts = Map.copyOf(texts);
    }

    /** How a variant is written, and whether its stock is counted. */
    public record SoldAs(String sku, String title, boolean tracked) {}

    /** A visit and the address it comes from. */
    public record Buyer(String visit, String caller) {}
}
