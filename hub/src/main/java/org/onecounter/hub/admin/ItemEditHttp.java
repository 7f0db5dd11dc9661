package org.onecounter.hub.admin;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.TypedMoney;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.PriceListRule;
import org.onecounter.domain.text.TypedText;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.ItemEdit;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.sync.port.Clock;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes of an item's words and of a variant's price. Only the fields named here can be sent (attack 7). */
@RestController
class ItemEditHttp {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_BRAND = 100;

    private final Items items;
    private final Catalog catalog;
    private final Prices prices;
    private final PriceLists lists;
    private final RuleBundles bundles;
    private final Clock clock;

    /** What may be changed; a field left out stays. */
    record Words(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String brand,
            @Nullable String category,
            @Nullable SaleStatus status) {}

    record Changed(UUID id, long version) {}

    record NewPrice(@Nullable String amount) {}

    ItemEditHttp(Items items, Catalog catalog, Prices prices, PriceLists lists, RuleBundles bundles, Clock clock) {
        this.items = items;
        this.catalog = catalog;
        this.prices = prices;
        this.lists = lists;
        this.bundles = bundles;
        this.clock = clock;
    }

    @PatchMapping("/api/v1/items/{id}")
    @Allows(value = Permission.ITEMS_EDIT, maxKiB = 128)
    Changed edit(Caller caller, @PathVariable UUID id, @RequestBody Words words) {
        if (words.status() == SaleStatus.HISTORY) {
            throw HttpRefusal.badInput("StatusUnfit", "An item of the shop cannot be made imported history.");
        }
        ItemEdit edit = new ItemEdit(
                line("title", words.title(), LONGEST_TITLE),
                words.description() == null
                        ? null
                        : Refusals.typed(TypedText.paragraphs("description", words.description(), LONGEST_DESCRIPTION)),
                words.brand() == null ? null : Refusals.typed(TypedText.paragraphs("brand", words.brand(), LONGEST_BRAND)),
                words.category(),
                null,
                words.status(),
                words.version());
        return new Changed(id, Refusals.done(items.edit(new ItemId(id), edit, caller.actor())));
    }

    /** The typed text is read here and nowhere else; it holds from now on. */
    @PutMapping("/api/v1/variants/{id}/price")
    @Allows(value = Permission.PRICES_EDIT, maxKiB = 8)
    Map<String, String> price(Caller caller, @PathVariable UUID id, @RequestBody NewPrice typed) {
        VariantId variant = new VariantId(id);
        if (catalog.snapshot().variant(variant).isEmpty()) {
            throw HttpRefusal.notFound();
        }
        CurrencyCode currency = lists.find(Prices.RETAIL)
                .map(PriceListRule::currency)
                .orElseThrow(() -> HttpRefusal.conflict("PriceListMissing", "No price list is open yet; import a catalogue first."));
        String text = typed.amount() == null ? "" : typed.amount();
        int digits = bundles.current().digitsOf(currency);
        UnitPrice price = Refusals.typed(TypedMoney.price(text, currency, digits));
        if (prices.now(variant).isEmpty()) {
            throw HttpRefusal.conflict("PriceMissing", "This variant has never had a price; import it with one first.");
        }
        prices.change(variant, price, clock.now(), caller.actor());
        return Map.of("variantId", id.toString());
    }

    private static @Nullable String line(String field, @Nullable String text, int limit) {
        return text == null ? null : Refusals.typed(TypedText.line(field, text, limit));
    }
}
