package org.onecounter.hub.catalog.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.domain.catalog.Sku;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.hub.catalog.CategoryView;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.catalog.ShownPrices;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.stereotype.Repository;

/** Reads items as they are shown, all of them or some. */
@Repository
class CatalogRows {

    private static final String ITEMS =
            """
            select i.item_id, i.handle, i.title, i.description, i.brand, i.tax_class, i.picture, i.option_names, i.status,
                   i.version, coalesce(c.slug, '') as slug, coalesce(c.name, '') as category
              from item i left join category c using (category_id)
            """;
    private static final String VARIANTS =
            """
            select v.variant_id, v.item_id, v.sku, v.option_values, v.picture, v.tracked, v.service, v.scale, v.status,
                   coalesce((select array_agg(g.gtin order by g.rank, g.gtin) from variant_gtin g
                              where g.variant_id = v.variant_id), '{}') as gtins
              from variant v
            """;
    private static final String OF_ITEMS = " where item_id = any(?)";
    private static final String IN_ORDER = " order by item_id, rank, variant_id";

    private final JdbcTemplate jdbc;
    private final ShownPrices prices;

    CatalogRows(JdbcTemplate jdbc, ShownPrices prices) {
        this.jdbc = jdbc;
        this.prices = prices;
    }

    List<CategoryView> categories() {
        return jdbc.query(
                "select category_id, slug, name, rank from category",
                (row, n) -> new CategoryView(
                        row.getObject("category_id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getInt("rank"),
                        0));
    }

    List<ItemView> all() {
        return items(null);
    }

    List<ItemView> of(Collection<ItemId> ids) {
        return items(SqlArrays.uuids(ids, ItemId::value));
    }

    private List<ItemView> items(@Nullable SqlTypeValue ids) {
        Object[] which = ids == null ? new Object[0] : new Object[] {ids};
        Map<UUID, List<VariantRow>> variants = new HashMap<>();
        jdbc.query(
                VARIANTS + (ids == null ? "" : OF_ITEMS) + IN_ORDER,
                row -> {
                    variants.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new ArrayList<>())
                            .add(VariantRow.of(row));
                },
                which);
        return jdbc.query(
                ITEMS + (ids == null ? "" : OF_ITEMS), (row, n) -> item(ItemRow.of(row), variants), which);
    }

    private ItemView item(ItemRow item, Map<UUID, List<VariantRow>> variants) {
        List<VariantView> views = variants.getOrDefault(item.id(), List.of()).stream()
                .map(variant -> view(item, variant))
                .toList();
        return new ItemView(
                new ItemId(item.id()),
                item.handle(),
                item.title(),
                item.description(),
                item.brand(),
                item.slug(),
                item.category(),
                new TaxClass(item.taxClass()),
                item.picture(),
                item.optionNames(),
                views,
                SaleStatus.valueOf(item.status()),
                item.version());
    }

    private VariantView view(ItemRow item, VariantRow row) {
        var id = new VariantId(row.id());
        String options = String.join(" / ", row.optionValues());
        return new VariantView(
                id,
                new ItemId(item.id()),
                new Sku(row.sku()),
                row.gtins().stream().map(Gtin::new).toList(),
                row.optionValues(),
                options.isEmpty() ? item.title() : item.title() + ", " + options,
                row.tracked(),
                row.service(),
                row.scale(),
                row.picture().isEmpty() ? item.picture() : row.picture(),
                prices.now(id).orElse(null),
                SaleStatus.valueOf(row.status()));
    }
}
