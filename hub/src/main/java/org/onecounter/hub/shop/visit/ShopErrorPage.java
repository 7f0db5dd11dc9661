package org.onecounter.hub.shop.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.onecounter.hub.platform.ErrorPage;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.shop.page.Link;
import org.onecounter.hub.shop.page.MessagePage;
import org.onecounter.hub.shop.web.Pages;
import org.springframework.stereotype.Component;

/** A refusal as a page of the shop: what happened and where to go, never how the hub is made (attack 67). */
@Component
class ShopErrorPage implements ErrorPage {
    private final Visits visits;
    private final Frames frames;
    private final Pages pages;

    ShopErrorPage(Visits visits, Frames frames, Pages pages) {
        this.visits = visits;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public void write(HttpRefusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visits.of(request);
        String heading = heading(refusal.status());
        MessagePage page = new MessagePage(
                frames.personal(visit, heading, "", List.of()),
                heading,
                List.of(refusal.sentence()),
                new Link("/", "To the front of the shop", false),
                List.of());
        pages.write("message", page, refusal.status(), request, response);
    }

    private static String heading(int status) {
        return switch (status) {
            case 404 -> "This shelf is empty.";
            case 403 -> "That did not come from this shop.";
            case 410 -> "This link has had its time.";
            case 500, 503 -> "We dropped something.";
            default -> "That did not work.";
        };
    }
}
