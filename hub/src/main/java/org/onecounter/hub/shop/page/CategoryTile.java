package org.onecounter.hub.shop.page;

/** A door to a category: its name, how much is in it and the picture of one of its items. */
public record CategoryTile(String href, String name, String count, String picture) {}
