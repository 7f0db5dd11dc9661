package org.onecounter.hub.shop.page;

/** A sentence above the page: what happened, what was kept, what to do. */
public record Notice(Mood mood, String sentence) {}
