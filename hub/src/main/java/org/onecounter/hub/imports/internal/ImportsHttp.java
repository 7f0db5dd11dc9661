package org.onecounter.hub.imports.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.imports.CatalogImport;
import org.onecounter.hub.imports.CatalogOptions;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.SalesImport;
import org.onecounter.hub.imports.SampleReport;
import org.onecounter.hub.imports.SampleShop;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Audit;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files of other systems at the admin face: the body is the file, the answer is {@link JsonLines}. */
@RestController
class ImportsHttp {

    private static final int LARGEST_KIB = 1 << 20;
    private static final String NOT_A_FORM = "!application/x-www-form-urlencoded"; // its body would be read as parameters

    private final CatalogImport catalogs;
    private final SalesImport sales;
    private final SampleShop samples;
    private final Audit audit;
    private final JsonMapper json;

    ImportsHttp(CatalogImport catalogs, SalesImport sales, SampleShop samples, Audit audit, JsonMapper json) {
        this.catalogs = catalogs;
        this.sales = sales;
        this.samples = samples;
        this.audit = audit;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/imports/catalog", consumes = NOT_A_FORM)
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
        new JsonLines(json, response).run(progress -> catalogs.take(in, options, progress));
    }

    @PostMapping(path = "/api/v1/imports/sales", consumes = NOT_A_FORM)
    @Allows(value = Permission.IMPORT, maxKiB = LARGEST_KIB)
    void sales(Caller caller, @RequestParam String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var in = request.getInputStream();
        audit.write(caller.actor(), "SalesImported", "history:" + format);
        new JsonLines(json, response).run(progress -> sales.take(in, format, caller.actor(), progress));
    }

    @PostMapping(path = "/api/v1/imports/samples")
    @Allows(Permission.IMPORT)
    SampleReport samples(Caller caller) {
        try {
            SampleReport report = samples.load(caller.actor());
            audit.write(caller.actor(), "SamplesLoaded", "samples");
            return report;
        } catch (FileRefused e) {
            throw HttpRefusal.conflict(e.refusal().code(), e.refusal().sentence());
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
