package org.onecounter.hub.imports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.quantity.TypedQuantity;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.CategoryDraft;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.imports.SampleReport;
import org.onecounter.hub.imports.SampleShop;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.prices.PriceChange;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.TaxRate;
import org.onecounter.hub.prices.TaxRates;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the sample retailer: first what it sells and where, in one commit, then its stock through the intake. */
@Component
class SampleLoader implements SampleShop {

    private static final NamedIds IDS = new NamedIds("hobb-and-vale");
    private static final String NOTE = "Opening stock of the sample retailer";

    private final SampleFiles files;
    private final Locations locations;
    private final Catalog catalog;
    private final Items items;
    private final PriceLists lists;
    private final Prices prices;
    private final TaxRates taxes;
    private final OpeningStock stock;
    private final OneAtATime oneAtATime;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    SampleLoader(
            SampleFiles files,
            Locations locations,
            Catalog catalog,
            Items items,
            PriceLists lists,
            Prices prices,
            TaxRates taxes,
            OpeningStock stock,
            OneAtATime oneAtATime,
            TransactionOperations transaction,
            Clock clock,
            JdbcTemplate jdbc) {
        this.files = files;
        this.locations = locations;
        this.catalog = catalog;
        this.items = items;
        this.lists = lists;
        this.prices = prices;
        this.taxes = taxes;
        this.stock = stock;
        this.oneAtATime = oneAtATime;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public SampleReport load(String actor) {
        return oneAtATime.run(() -> {
            SampleReport kept = Objects.requireNonNull(transaction.execute(status -> keep(actor)));
            int lines = openStock(actor);
            return new SampleReport(kept.locations(), kept.categories(), kept.items(), kept.variants(), lines);
        });
    }

    private SampleReport keep(String actor) {
        int newLocations = keepLocations(actor);
        lists.open(Prices.RETAIL, "Shop", SampleItems.CURRENCY, true).orElseThrow();
        jdbc.update("insert into setting (name, value) values ('shop.name', 'Hobb & Vale') on conflict do nothing");
        taxes.save(files.read("taxes.csv", SampleLoader::rate));
        CatalogSnapshot known = catalog.snapshot();
        List<CategoryDraft> categories = files.read(
                        "categories.csv", row -> new CategoryDraft(row.text("slug"), row.text("name"), row.number("rank")))
                .stream()
                .filter(category -> known.category(category.slug()).isEmpty())
                .toList();
        items.saveCategories(categories);
        var sample = new SampleItems(files.read("items.csv", row -> row));
        List<ItemDraft> missing = sample.drafts().stream()
                .filter(item -> known.byHandle(item.handle()).isEmpty())
                .toList();
        items.save(missing, actor);
        Instant from = clock.now().minus(1, ChronoUnit.DAYS); // a till whose clock is behind sells from the first minute
        List<PriceChange> changes =
                missing.stream().flatMap(item -> sample.prices(item, from).stream()).toList();
        prices.change(changes, actor);
        return new SampleReport(newLocations, categories.size(), missing.size(), changes.size(), 0);
    }

    private int keepLocations(String actor) {
        Map<String, List<LocationView.PlaceView>> places = new HashMap<>();
        files.read("places.csv", row -> places.computeIfAbsent(row.text("location"), l -> new ArrayList<>())
                .add(new LocationView.PlaceView(row.text("place"), row.text("name"), row.number("pick_rank"))));
        List<LocationView> missing = files.read("locations.csv", row -> location(row, places)).stream()
                .filter(location -> locations.byCode(location.code()).isEmpty())
                .toList();
        locations.add(missing, actor);
        return missing.size();
    }

    private static LocationView location(SampleFiles.Row row, Map<String, List<LocationView.PlaceView>> places) {
        String code = row.text("code");
        return new LocationView(
                new LocationId(IDS.of("location", code)),
                code,
                row.text("name"),
                LocationKind.valueOf(row.text("kind")),
                row.text("territory"),
                row.text("zone"),
                List.of(row.text("address").split("\\|")),
                row.flag("sells_online"),
                places.getOrDefault(code, List.of()));
    }

    private static TaxRate rate(SampleFiles.Row row) {
        return new TaxRate(
                row.text("territory"),
                new TaxClass(row.text("tax_class")),
                LocalDate.parse(row.text("valid_from")).atStartOfDay(ZoneOffset.UTC).toInstant(),
                row.number("rate_ppm"),
                row.text("name"),
                row.text("source"));
    }

    private int openStock(String actor) {
        CatalogSnapshot known = catalog.snapshot();
        Map<String, List<OpeningStock.Pieces>> byLocation = new HashMap<>();
        files.read("stock.csv", row -> byLocation.computeIfAbsent(row.text("location"), l -> new ArrayList<>()).add(pieces(row, known)));
        int lines = 0;
        for (LocationView location : locations.all()) {
            List<OpeningStock.Pieces> all = byLocation.getOrDefault(location.code(), List.of());
            Set<VariantId> counted = stock.counted(all.stream().map(OpeningStock.Pieces::variant).distinct().toList(), location);
            List<OpeningStock.Pieces> missing = all.stream()
                    .filter(one -> one.pieces() != 0 && !counted.contains(one.variant()))
                    .toList();
            stock.open(location, missing, actor, NOTE);
            lines += missing.size();
        }
        return lines;
    }

    private static OpeningStock.Pieces pieces(SampleFiles.Row row, CatalogSnapshot known) {
        VariantView variant = known.byCode(row.text("sku")).orElseThrow(() -> row.wrong("sku", "is in no item"));
        long steps = TypedQuantity.counted(row.text("quantity"), variant.scale()).orElseThrow().steps();
        return new OpeningStock.Pieces(variant.id(), row.text("place"), steps);
    }
}
