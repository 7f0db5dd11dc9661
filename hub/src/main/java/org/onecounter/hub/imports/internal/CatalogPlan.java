package org.onecounter.hub.imports.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.catalog.CatalogSnapshot;
import org.onecounter.hub.catalog.CategoryDraft;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.VariantDraft;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.imports.CatalogReport.Counts;
import org.onecounter.hub.imports.RowError;
import org.onecounter.hub.prices.PriceChange;
import org.onecounter.sync.port.Ids;

/** What a file changes about the catalogue as it stands: items and variants to write, prices to set, stock to open. */
final class CatalogPlan {

    /** Pieces of a variant that the file says are there. */
    record Opening(VariantId variant, long pieces) {}

    private static final int LAST = 1_000; // categories of a file stand behind those that a person has ranked

    private final CatalogSnapshot known;
    private final Illustrations illustrations;
    private final Ids ids;
    private final Instant now;
    private final Map<String, CategoryDraft> categories = new LinkedHashMap<>();
    private final Map<String, VariantId> skus = new HashMap<>();
    private final List<ItemDraft> drafts = new ArrayList<>();
    private final List<PriceChange> prices = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Tally items = new Tally();
    private final Tally variants = new Tally();
    private long skusMade;
    private long untracked;

    CatalogPlan(CatalogSnapshot known, Illustrations illustrations, Ids ids, Instant now) {
        this.known = known;
        this.illustrations = illustrations;
        this.ids = ids;
        this.now = now;
    }

    void add(FileItem item) {
        Optional<ItemView> before = known.byHandle(item.handle);
        if (item.described == null && before.isEmpty()) {
            leaveOut(item);
            return;
        }
        Base base = base(item, before.orElse(null));
        List<VariantDraft> after = new ArrayList<>();
        before.ifPresent(view -> after.addAll(ItemDraft.of(view).variants()));
        int taken = 0;
        for (FileItem.Row row : item.rows) {
            try {
                VariantView match = before.map(view -> matching(view, row)).orElse(null);
                VariantDraft draft = variant(item, base, row, match);
                if (match == null) after.add(draft);
                else after.replaceAll(other -> other.id().equals(match.id()) ? draft : other);
                count(base, row, match, draft);
                taken++;
            } catch (RowRefused e) {
                errors.add(new RowError(
                        row.line(), item.handle, e.column(), e.refusal().code(), e.refusal().sentence(), e.value()));
            }
        }
        if (taken > 0) keep(item, base, before.orElse(null), after);
    }

    /** The item without its variants, as it shall be. */
    private record Base(
            ItemId id, FileItem.@Nullable Described described, List<String> optionNames, TaxClass taxClass, @Nullable ItemView before) {}

    private Base base(FileItem item, @Nullable ItemView before) {
        FileItem.Described described = item.described;
        ItemId id = before == null ? new ItemId(ids.next()) : before.id();
        if (described == null) {
            ItemView view = Objects.requireNonNull(before);
            return new Base(id, null, view.optionNames(), view.taxClass(), view);
        }
        return new Base(id, described, described.optionNames(), taxClass(described, before), before);
    }

    /** The file only says whether a tax is charged; a class that a person has chosen since stays. */
    private static TaxClass taxClass(FileItem.Described described, @Nullable ItemView before) {
        if (!described.taxed()) return TaxClass.EXEMPT;
        return before == null || before.taxClass().equals(TaxClass.EXEMPT) ? TaxClass.STANDARD : before.taxClass();
    }

    private void leaveOut(FileItem item) {
        boolean refused = item.refusedAt > 0;
        String sentence = refused
                ? "Line " + item.refusedAt + ", which describes this item, was left out."
                : "No row gives this item a title, and no item has this handle.";
        for (FileItem.Row row : item.rows) {
            errors.add(new RowError(row.line(), item.handle, "", refused ? "ItemLeftOut" : "ItemUndescribed", sentence, ""));
        }
    }

    private static @Nullable VariantView matching(ItemView item, FileItem.Row row) {
        String options = folded(row.options());
        Sku sku = row.sku();
        return item.variants().stream()
                .filter(v -> folded(v.optionValues()).equals(options))
                .findFirst()
                .or(() -> item.variants().stream()
                        .filter(v -> sku != null && v.sku().key().equals(sku.key()))
                        .findFirst())
                .orElse(null);
    }

    private static String folded(List<String> options) {
        return String.join("\0", options).toLowerCase(Locale.ROOT);
    }

    private VariantDraft variant(FileItem item, Base base, FileItem.Row row, @Nullable VariantView match) {
        if (row.options().size() != base.optionNames().size()) {
            throw RowRefused.of("Option1 Value", String.join(" / ", row.options()), "OptionMissing",
                    "This item has " + base.optionNames().size() + " options, the row has " + row.options().size() + ".");
        }
        VariantId id = match == null ? new VariantId(ids.next()) : match.id();
        for (Gtin gtin : row.gtins()) {
            free(known.byCode(gtin.digits14()).filter(v -> v.gtins().contains(gtin)), id, "Variant Barcode", gtin.printed(), "GtinTaken");
        }
        Sku sku = sku(item.handle, row, match, id);
        skus.put(sku.key(), id);
        FileItem.Described described = base.described();
        return new VariantDraft(
                id,
                sku,
                union(row.gtins(), match == null ? List.of() : match.gtins()),
                row.options(),
                match == null || base.before() == null || match.picture().equals(base.before().picture()) ? "" : match.picture(),
                row.tracked() || match != null && match.tracked(),
                described == null ? match != null && match.service() : described.giftCard(),
                match == null ? 0 : match.scale(),
                match == null ? SaleStatus.ACTIVE : match.status());
    }

    private Sku sku(String handle, FileItem.Row row, @Nullable VariantView match, VariantId id) {
        Sku sku = row.sku() != null ? row.sku() : match != null ? match.sku() : Slugs.sku(handle, row.options());
        free(known.byCode(sku.value()).filter(v -> v.sku().key().equals(sku.key())), id, "Variant SKU", sku.value(), "SkuTaken");
        VariantId other = skus.get(sku.key());
        if (other != null && !other.equals(id)) {
            throw RowRefused.of("Variant SKU", sku.value(), "SkuTwice", "Another row of this file has this SKU already.");
        }
        if (row.sku() == null && match == null) skusMade++;
        return sku;
    }

    private void free(Optional<VariantView> holder, VariantId id, String column, String value, String code) {
        VariantView other = holder.filter(v -> !v.id().equals(id)).orElse(null);
        if (other == null) return;
        String handle = known.item(other.itemId()).map(ItemView::handle).orElse("");
        throw RowRefused.of(column, value, code, "It belongs to " + other.sku() + " of the item " + handle + " already.");
    }

    private static List<Gtin> union(List<Gtin> first, List<Gtin> second) {
        var all = new ArrayList<>(first);
        second.stream().filter(gtin -> !all.contains(gtin)).forEach(all::add);
        return all;
    }

    private void count(Base base, FileItem.Row row, @Nullable VariantView match, VariantDraft draft) {
        Instant from = match == null ? now.minus(1, ChronoUnit.DAYS) : now; // a till whose clock is behind sells a new variant at once
        prices.add(new PriceChange(draft.id(), row.price(), from, base.taxClass()));
        if (!draft.tracked()) untracked++;
        if (row.quantity() != null && row.quantity() > 0) openings.add(new Opening(draft.id(), row.quantity()));
        if (match == null) {
            variants.created++;
            return;
        }
        boolean same = ItemDraft.of(Objects.requireNonNull(base.before())).variants().contains(draft)
                && row.price().equals(match.price());
        if (same) variants.unchanged++;
        else variants.updated++;
    }

    private void keep(FileItem item, Base base, @Nullable ItemView before, List<VariantDraft> after) {
        ItemDraft draft = draft(item.handle, base, before, after);
        if (before == null) items.created++;
        else if (ItemDraft.of(before).equals(draft)) {
            items.unchanged++;
            return;
        } else items.updated++;
        drafts.add(draft.from("shopify", base.described() == null ? "" : base.described().picture()));
    }

    private ItemDraft draft(String handle, Base base, @Nullable ItemView before, List<VariantDraft> after) {
        FileItem.Described described = base.described();
        if (described == null) {
            ItemDraft was = ItemDraft.of(Objects.requireNonNull(before));
            return was.with(after);
        }
        String picture = before != null && !before.picture().isEmpty()
                ? before.picture()
                : illustrations.fitting(described.title(), described.category(), described.words());
        return new ItemDraft(
                base.id(),
                handle,
                described.title(),
                described.description(),
                described.vendor(),
                category(described.category()),
                base.taxClass(),
                picture,
                base.optionNames(),
                described.status(),
                "",
                "",
                after);
    }

    private String category(String name) {
        String slug = Slugs.of(name);
        if (!slug.isEmpty() && known.category(slug).isEmpty()) {
            categories.putIfAbsent(slug, new CategoryDraft(slug, name, LAST));
        }
        return slug;
    }

    List<CategoryDraft> categories() {
        return List.copyOf(categories.values());
    }

    /** Items that are new or other than they were. */
    List<ItemDraft> drafts() {
        return drafts;
    }

    /** The price of every row; those that stand already change nothing. */
    List<PriceChange> prices() {
        return prices;
    }

    List<Opening> openings() {
        return openings;
    }

    List<RowError> errors() {
        return errors;
    }

    Counts items() {
        return items.counts();
    }

    Counts variants() {
        return variants.counts();
    }

    long skusMade() {
        return skusMade;
    }

    long untracked() {
        return untracked;
    }

    private static final class Tally {
        long created;
        long updated;
        long unchanged;

        Counts counts() {
            return new Counts(created, updated, unchanged);
        }
    }
}
