package org.onecounter.hub.imports.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.imports.CatalogImport;
import org.onecounter.hub.imports.CatalogOptions;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Audit;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files of other systems at the admin face: the body is the file, the answer is {@link JsonLines}. */
@RestController
class ImportsHttp {

    private static final int LARGEST_KIB = 1 << 20;

    private final CatalogImport catalogs;
    private final Audit audit;
    private final JsonMapper json;

    ImportsHttp(CatalogImport catalogs, Audit audit, JsonMapper json) {
        this.catalogs = catalogs;
        this.audit = audit;
        this.json = json;
    }

    @PostMapping("/api/v1/imports/catalog")
    @Allows(value = Permission.IMPORT, maxKiB = LARGEST_KIB)
    void catalog(
            Caller caller,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var options = new CatalogOptions(blankToNull(location), blankToNull(currency), dryRun, caller.actor());
        var in = request.getInputStream();
        if (!dryRun) audit.write(caller.actor(), "CatalogImported", "catalog");
        lines(response).run(progress -> catalogs.take(in, options, progress));
    }

    private JsonLines lines(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        return new JsonLines(json, response.getOutputStream());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
