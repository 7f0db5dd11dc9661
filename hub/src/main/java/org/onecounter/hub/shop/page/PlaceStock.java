package org.onecounter.hub.shop.page;

/** What one place has of the variant, in words. */
public record PlaceStock(String code, String name, String words, Mood mood) {}
