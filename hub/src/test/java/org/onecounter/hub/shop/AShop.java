package org.onecounter.hub.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.HubMain;
import org.onecounter.hub.catalog.CategoryDraft;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantDraft;
import org.onecounter.hub.flows.AFact;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.web.Doors;
import org.onecounter.hub.prices.PriceChange;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.TaxRate;
import org.onecounter.hub.prices.TaxRates;
import org.onecounter.hub.shop.offer.Premises;
import org.onecounter.hub.stock.LiveStock;
import org.onecounter.sync.fact.FactAnswer;
import org.springframework.context.ConfigurableApplicationContext;

/** A hub with a shop door, two shops and a depot, over a fresh database; closed after the class. */
public final class AShop implements AfterAllCallback {
    public static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final HubDatabase database = HubDatabase.fresh();
    private final ConfigurableApplicationContext hub;
    public final UUID harbour;
    public final UUID market;
    public final UUID depot;

    static {
        System.setProperty("onecounter.simulator.late-millis", "2500");
        System.setProperty("onecounter.card.patience-millis", "300");
    }

    private AShop() {
        hub = HubMain.start(new HubSettings(folder(), 0, database.url(), "127.0.0.1", Set.of(), false));
        harbour = UUID.randomUUID();
        market = UUID.randomUUID();
        depot = UUID.randomUUID();
        get(Locations.class).add(
                List.of(
                        location(depot, "DEPOT", "Depot", LocationKind.WAREHOUSE),
                        location(harbour, "HARBOUR", "Harbour Street", LocationKind.SHOP),
                        location(market, "MARKET", "Market Hall", LocationKind.SHOP)),
                "test");
        get(PriceLists.class).open(Prices.RETAIL, "Retail", EUR, true).orElseThrow();
        get(TaxRates.class).save(List.of(
                rate(TaxClass.STANDARD, 230_000), rate(TaxClass.REDUCED, 135_000), rate(TaxClass.ZERO, 0)));
        get(Items.class).saveCategories(List.of(new CategoryDraft("kitchen", "Kitchen", 1)));
        get(Premises.class).refresh();
    }

    /** Opens one. */
    public static AShop open() {
        return new AShop();
    }

    private static TaxRate rate(TaxClass taxClass, int ppm) {
        return new TaxRate("IE", taxClass, LONG_AGO, ppm, "VAT", "test");
    }

    private static LocationView location(UUID id, String code, String name, LocationKind kind) {
        return new LocationView(
                new LocationId(id), code, name, kind, "IE", "Europe/Dublin", List.of("1 " + name, "Galway"), true,
                List.of(new LocationView.PlaceView("shelf", "Shelf", 1)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "shop-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A room's face. */
    public <T> T get(Class<T> face) {
        return hub.getBean(face);
    }

    public HubDatabase database() {
        return database;
    }

    /** Where visitors come in. */
    public String address() {
        return "http://127.0.0.1:" + get(Doors.class).port(Face.SHOP);
    }

    /** An item of one variant: its handle is its name in small letters. */
    public VariantId item(String title, long cents) {
        return item(title, "", cents, List.of(""), List.of()).getFirst();
    }

    /** An item with a variant for each value of one option. */
    public List<VariantId> item(String title, String description, long cents, List<String> values, List<String> options) {
        String handle = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        List<VariantDraft> variants = new ArrayList<>();
        for (String value : values) {
            variants.add(new VariantDraft(
                    new VariantId(uuid7()),
                    new Sku((handle + (value.isEmpty() ? "" : "-" + value)).toUpperCase(java.util.Locale.ROOT)),
                    List.of(),
                    options.isEmpty() ? List.of() : List.of(value),
                    "",
                    true,
                    false,
                    0,
                    SaleStatus.ACTIVE));
        }
        get(Items.class)
                .save(
                        List.of(new ItemDraft(
                                new ItemId(uuid7()), handle, title, description, "", "kitchen", TaxClass.STANDARD, "", options,
                                SaleStatus.ACTIVE, "", "", variants)),
                        "test");
        List<VariantId> ids = variants.stream().map(VariantDraft::id).toList();
        get(Prices.class)
                .change(
                        ids.stream().map(id -> new PriceChange(id, UnitPrice.of(cents, EUR), LONG_AGO, TaxClass.STANDARD)).toList(),
                        "test");
        return ids;
    }

    /** Another price from that instant on. */
    public void price(VariantId variant, long cents, Instant from) {
        get(Prices.class).change(variant, UnitPrice.of(cents, EUR), from, "test");
    }

    /** Puts units on the shelf of a location and waits until the shop knows of them. */
    public void stock(VariantId variant, UUID location, long units) {
        long expected = get(LiveStock.class).available(variant.value(), location) + units;
        FactAnswer answer = get(Intake.class).accept(AFact.opening(variant.value(), location, units), Lane.TILL);
        if (answer.outcome() == FactAnswer.Outcome.REFUSED) {
            throw new IllegalStateException(answer.toString());
        }
        eventually(() -> get(LiveStock.class).available(variant.value(), location) == expected);
    }

    /** What may still be promised at a location, from the ledger's rows. */
    public long available(VariantId variant, UUID location) {
        return count("select on_hand - reserved - leased - buffer from stock_balance where variant_id = ? and location_id = ?",
                variant.value(), location);
    }

    /** One number of one query. */
    public long count(String sql, Object... params) {
        var query = database.jdbc().sql(sql);
        for (Object param : params) {
            query = query.param(param);
        }
        return query.query(Long.class).single();
    }

    /** Waits up to ten seconds. */
    public static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not happen within ten seconds");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static UUID uuid7() {
        UUID random = UUID.randomUUID();
        long head = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
        return new UUID(head, random.getLeastSignificantBits());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        hub.close();
        database.close();
    }
}
