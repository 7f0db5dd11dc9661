package org.onecounter.hub.imports.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.pricing.PriceListRule;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.imports.CatalogImport;
import org.onecounter.hub.imports.CatalogOptions;
import org.onecounter.hub.imports.CatalogReport;
import org.onecounter.hub.imports.FileRefused;
import org.onecounter.hub.imports.Progress;
import org.onecounter.hub.imports.RowError;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes Shopify's product CSV: reads all of it, plans against the catalogue, writes once, then opens the stock. */
@Component
class ShopifyImport implements CatalogImport {

    private static final String DEFAULT_CURRENCY = "EUR";

    private final Catalog catalog;
    private final Items items;
    private final Prices prices;
    private final PriceLists lists;
    private final Locations locations;
    private final OpeningStock stock;
    private final Illustrations illustrations;
    private final OneAtATime oneAtATime;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Ids ids;

    ShopifyImport(
            Catalog catalog,
            Items items,
            Prices prices,
            PriceLists lists,
            Locations locations,
            OpeningStock stock,
            Illustrations illustrations,
            OneAtATime oneAtATime,
            TransactionOperations transaction,
            Clock clock,
            Ids ids) {
        this.catalog = catalog;
        this.items = items;
        this.prices = prices;
        this.lists = lists;
        this.locations = locations;
        this.stock = stock;
        this.illustrations = illustrations;
        this.oneAtATime = oneAtATime;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public CatalogReport take(InputStream in, CatalogOptions options, Progress progress) {
        CurrencyCode currency = currency(options.currency());
        int digits = lists.digits(currency)
                .orElseThrow(() -> FileRefused.of("CurrencyUnknown", "There is no currency " + currency + ".", "currency", currency));
        try (UploadedFile upload = UploadedFile.receive(in)) {
            return oneAtATime.run(() -> take(ShopifyFile.read(upload, currency, digits, progress), currency, options, progress));
        }
    }

    private CatalogReport take(ShopifyFile file, CurrencyCode currency, CatalogOptions options, Progress progress) {
        var plan = new CatalogPlan(catalog.snapshot(), illustrations, ids, clock.now());
        file.items().forEach(plan::add);
        LocationView location = location(options.location(), !plan.openings().isEmpty());
        List<OpeningStock.Pieces> pieces = location == null ? List.of() : uncounted(plan, location);
        if (!options.dryRun()) {
            progress.at("writing", 0, plan.drafts().size());
            write(plan, currency, options.actor());
            progress.at("writing", plan.drafts().size(), plan.drafts().size());
            if (location != null) stock.open(location, pieces, options.actor(), "Opening stock of an imported catalogue");
        }
        return report(file, plan, currency, location, pieces, options.dryRun());
    }

    private void write(CatalogPlan plan, CurrencyCode currency, String actor) {
        try {
            transaction.executeWithoutResult(status -> {
                lists.open(Prices.RETAIL, "Shop", currency, true).orElseThrow();
                items.saveCategories(plan.categories());
                items.save(plan.drafts(), actor);
                prices.change(plan.prices(), actor);
            });
        } catch (DuplicateKeyException e) {
            throw FileRefused.of(
                    "CatalogChangedMeanwhile", "Someone gave a handle, SKU or barcode of this file to another item just now; start again.");
        }
    }

    /** The currency asked for, which must be that of the retail list once it is open. */
    private CurrencyCode currency(@Nullable String asked) {
        PriceListRule retail = lists.find(Prices.RETAIL).orElse(null);
        String code = asked != null ? asked.strip().toUpperCase(Locale.ROOT) : retail == null ? DEFAULT_CURRENCY : retail.currency().code();
        if (!CurrencyCode.isValid(code)) throw FileRefused.of("CurrencyUnknown", "A currency is three letters, such as EUR.");
        var currency = new CurrencyCode(code);
        if (retail != null && !retail.currency().equals(currency)) {
            throw FileRefused.of(
                    "PriceListDiffers", "Prices here are in " + retail.currency() + "; a file in " + currency + " cannot be taken.",
                    "currency", retail.currency());
        }
        return currency;
    }

    private @Nullable LocationView location(@Nullable String code, boolean needed) {
        if (code != null) {
            return locations
                    .byCode(code)
                    .orElseThrow(() -> FileRefused.of("LocationUnknown", "There is no location " + code + ".", "location", code));
        }
        List<LocationView> shops =
                locations.all().stream().filter(l -> l.kind() == LocationKind.SHOP).toList();
        if (shops.size() == 1) return shops.getFirst();
        if (!needed) return null;
        throw FileRefused.of(
                "LocationNeeded",
                shops.isEmpty()
                        ? "The file says what is in stock, but there is no shop yet to put it in."
                        : "The file says what is in stock; name the location to put it in: "
                                + String.join(", ", shops.stream().map(LocationView::code).toList()) + ".");
    }

    private List<OpeningStock.Pieces> uncounted(CatalogPlan plan, LocationView location) {
        List<VariantId> variants = plan.openings().stream().map(CatalogPlan.Opening::variant).toList();
        Set<VariantId> counted = stock.counted(variants, location);
        String place = location.places().isEmpty() ? "shelf" : location.places().getFirst().place();
        return plan.openings().stream()
                .filter(opening -> !counted.contains(opening.variant()))
                .map(opening -> new OpeningStock.Pieces(opening.variant(), place, opening.pieces()))
                .toList();
    }

    private static CatalogReport report(
            ShopifyFile file,
            CatalogPlan plan,
            CurrencyCode currency,
            @Nullable LocationView location,
            List<OpeningStock.Pieces> pieces,
            boolean dryRun) {
        List<RowError> errors = new ArrayList<>(file.errors());
        errors.addAll(plan.errors());
        errors.sort(Comparator.comparingLong(RowError::line));
        long units = pieces.stream().mapToLong(OpeningStock.Pieces::pieces).sum();
        return new CatalogReport(
                dryRun,
                currency.code(),
                location == null ? null : Objects.requireNonNull(location).code(),
                file.rows(),
                plan.items(),
                plan.variants(),
                file.pictures(),
                plan.skusMade(),
                plan.untracked(),
                new CatalogReport.OpeningStock(pieces.size(), units, plan.openings().size() - pieces.size()),
                file.notes(),
                List.copyOf(errors));
    }
}
