package org.onecounter.hub.shop.page;

/** A place people can visit, as the foot of every page names it. */
public record ShopPlace(String name, String address) {}
