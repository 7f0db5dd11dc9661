package org.onecounter.hub.shop.page;

/** An item on a shelf page: a large picture, its name, its price and whether it is there, in words. */
public record Tile(String href, String title, String brand, String picture, String price, String stock, Mood mood) {}
