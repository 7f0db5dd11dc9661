package org.onecounter.hub.shop.offer;

import java.util.Map;

/**
 * What the shop says about itself; the retailer's own words where there are settings, plain ones where not.
 *
 * @param address where the shop is reached from outside, without a slash at its end; empty when nobody said
 */
public record Texts(String name, String headline, String lead, String address) {

    static final String PREFIX = "shop.";

    static Texts of(Map<String, String> settings) {
        return new Texts(
                settings.getOrDefault("shop.name", "Onecounter"),
                settings.getOrDefault("shop.headline", "Good things, honestly counted."),
                settings.getOrDefault("shop.lead", "What this page says is on the shelf, is on the shelf."),
                settings.getOrDefault("shop.address", ""));
    }
}
