package org.onecounter.hub.shop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves {@link Assets}. */
@Controller
@Allows(Permission.SHOP_VISIT)
class AssetsHttp {
    private final Assets assets;

    AssetsHttp(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    void asset(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Assets.File file = assets.find(name);
        if (file == null) {
            throw HttpRefusal.notFound();
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        Bodies.write(file.type(), file.plain(), file.zipped(), request, response);
    }

    @GetMapping("/favicon.ico")
    void icon(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.sendRedirect(assets.address("icon.svg"));
    }
}
