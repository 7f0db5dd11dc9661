package org.onecounter.hub.shop.page;

import java.util.List;

/**
 * What surrounds one page.
 *
 * @param canonical path the page is known by, e.g. {@code /items/mug}; the browser's address may carry more
 * @param csrf token every form of the page sends back
 * @param count pieces in the basket
 * @param indexed false keeps search engines out of personal pages
 * @param refresh seconds after which the page asks again by itself, 0 for never
 */
public record Frame(
        Chrome chrome,
        String title,
        String description,
        String canonical,
        String csrf,
        int count,
        String query,
        boolean indexed,
        int refresh,
        List<Notice> notices) {

    public Frame {
        notices = List.copyOf(notices);
    }

    /** The heading of the browser's tab. */
    public String tab() {
        return title.isEmpty() ? chrome.shop() : title + " · " + chrome.shop();
    }
}
