package org.onecounter.till;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundleBuilder;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.RealClock;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.LookupItem;
import org.onecounter.till.lookup.LookupItem.LookupVariant;
import org.onecounter.till.lookup.StaffRow;
import org.onecounter.till.lookup.StockRow;
import org.onecounter.till.lookup.StoredLookup;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.Json;

/** A small shop in Harbour Street: a mug, a tea by weight, a book, somebody called Cleo with PIN 1111 and Cyril with 2222. */
final class AShop {

    static final CurrencyCode EUR = new CurrencyCode("EUR");
    static final UUID MUG = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID TEA = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID BOOK = UUID.fromString("00000000-0000-7000-8000-000000000003");
    static final UUID UNPRICED = UUID.fromString("00000000-0000-7000-8000-000000000004");
    static final UUID CLEO = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
    static final UUID CYRIL = UUID.fromString("00000000-0000-7000-8000-0000000000c2");
    static final String MUG_GTIN = "4006381333931";
    static final Enrolment TILL = new Enrolment(
            UUID.fromString("00000000-0000-7000-8000-0000000000f1"), "T1",
            new Enrolment.Shop(
                    new LocationId(UUID.fromString("00000000-0000-7000-8000-0000000000a1")), "HARBOUR", "Harbour Street",
                    List.of("12 Harbour Street", "Dublin"), "IE", ZoneId.of("Europe/Dublin"), EUR, "RETAIL"));
    // pbkdf2-sha256 of 1111 and 2222 with few rounds, for tests have no thief
    static final String PIN_1111 = PinHashes.of("1111");
    static final String PIN_2222 = PinHashes.of("2222");

    private AShop() {}

    /** A data folder of an enrolled till that has heard everything from its hub. */
    static Path seeded(Path data) throws Exception {
        Files.createDirectories(data);
        Files.write(data.resolve("enrolment.json"), Json.write(TILL));
        try (StoredLookup lookup = StoredLookup.open(data.resolve("lookup.db"), new RealClock())) {
            fill(lookup);
        }
        return data;
    }

    static void fill(Lookup lookup) {
        lookup.replaceCatalog(items());
        lookup.replaceStock(stock());
        lookup.applyStaff(List.of(
                new StaffRow(CLEO, "Cleo", "CASHIER", "cleo", PIN_1111, true), new StaffRow(CYRIL, "Cyril", "CASHIER", "cyril", PIN_2222, true)));
        publish(lookup, prices(1250));
        lookup.applyPicture("mug-green", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static List<LookupItem> items() {
        return List.of(
                item("Stoneware mug", "kitchen", variant(MUG, "MUG-GRN", "0" + MUG_GTIN, "Green", true, 0, "mug-green")),
                item("Assam tea", "tea", variant(TEA, "TEA-ASSAM", null, "loose", true, 3, "tea")),
                item("Crème brûlée, the book", "books", variant(BOOK, "BOOK-1", "09780306406157", "", true, 0, "book")),
                item("Not for sale yet", "books", variant(UNPRICED, "SOON", null, "", true, 0, "book")));
    }

    private static LookupItem item(String title, String category, LookupVariant variant) {
        UUID id = new UUID(variant.id().getMostSignificantBits(), variant.id().getLeastSignificantBits() + 0x1000);
        return new LookupItem(id, title, category, category.substring(0, 1).toUpperCase() + category.substring(1), variant.picture(), true, List.of(variant));
    }

    private static LookupVariant variant(UUID id, String sku, String gtin14, String options, boolean tracked, int scale, String picture) {
        return new LookupVariant(id, sku, gtin14 == null ? List.of() : List.of(gtin14), options, tracked, scale, picture, true);
    }

    static List<StockRow> stock() {
        return List.of(
                new StockRow(MUG, 3, 1, 0, 0, List.of(new StockRow.Place("shelf", 0, 1), new StockRow.Place("backroom", 1, 2))),
                new StockRow(TEA, 5000, 0, 0, 0, List.of(new StockRow.Place("shelf", 0, 5000), new StockRow.Place("backroom", 1, 0))),
                new StockRow(BOOK, 0, 0, 0, 0, List.of(new StockRow.Place("shelf", 0, 0), new StockRow.Place("backroom", 1, 0))));
    }

    static RuleBundleBuilder prices(long mug) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return new RuleBundleBuilder()
                .currency(EUR, 2)
                .priceList("RETAIL", EUR, true)
                .rate("IE", TaxClass.STANDARD, start, 230_000)
                .rate("IE", TaxClass.REDUCED, start, 135_000)
                .rate("IE", TaxClass.ZERO, start, 0)
                .price("RETAIL", new VariantId(MUG), TaxClass.STANDARD, start, UnitPrice.of(mug, EUR))
                .price("RETAIL", new VariantId(TEA), TaxClass.REDUCED, start, UnitPrice.of(4200, EUR))
                .price("RETAIL", new VariantId(BOOK), TaxClass.ZERO, start, UnitPrice.of(1999, EUR));
    }

    static Digest publish(Lookup lookup, RuleBundleBuilder rules) {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (RuleChunk chunk : rules.chunks()) {
            byte[] bytes = chunk.encode();
            lookup.keepChunk(bytes);
            entries.add(new Manifest.Entry(chunk.name(), Digest.of(Hashes.sha256(bytes))));
        }
        byte[] manifest = new Manifest(entries).encode();
        Digest root = Digest.of(Hashes.sha256(manifest));
        lookup.installBundle(root, manifest).orElseThrow();
        return root;
    }
}
