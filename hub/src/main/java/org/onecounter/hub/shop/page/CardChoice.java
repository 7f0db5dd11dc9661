package org.onecounter.hub.shop.page;

/** A test card of the payment simulator: what it is called and how it behaves. */
public record CardChoice(String token, String name, String behaviour, boolean chosen) {}
