package org.onecounter.hub.catalog.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.domain.catalog.Gtin;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.VariantDraft;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.sync.port.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.stereotype.Repository;

/** Writes items and their variants, one statement per table for a whole list. */
@Repository
class ItemRows {

    /** What an item was and has become. */
    record Written(UUID id, long version, String handle, boolean made) {}

    private record Item(
            UUID item_id,
            String handle,
            String title,
            String description,
            String brand,
            String slug,
            String tax_class,
            String picture,
            List<String> option_names,
            String status,
            String source,
            String picture_source) {}

    private record Variant(
            UUID variant_id,
            UUID item_id,
            String sku,
            String sku_key,
            List<String> option_values,
            String picture,
            boolean tracked,
            boolean service,
            int scale,
            int rank,
            String status) {}

    private record Code(String gtin, UUID variant_id, String typed, int rank) {}

    private static final String ITEMS =
            """
            insert into item as i (item_id, handle, title, description, brand, category_id, tax_class, picture, option_names,
                                   status, source, picture_source, created_at, updated_at)
            select r.item_id, r.handle, r.title, r.description, r.brand, c.category_id, r.tax_class, r.picture, r.option_names,
                   r.status, r.source, r.picture_source, ?, ?
              from jsonb_to_recordset(?::jsonb) as r(item_id uuid, handle text, title text, description text, brand text,
                   slug text, tax_class text, picture text, option_names jsonb, status text, source text, picture_source text)
              left join category_slug c on c.slug = r.slug
            on conflict (item_id) do update
               set handle = excluded.handle, title = excluded.title, description = excluded.description,
                   brand = excluded.brand, category_id = excluded.category_id, tax_class = excluded.tax_class,
                   picture = excluded.picture, option_names = excluded.option_names, status = excluded.status,
                   source = case when excluded.source = '' then i.source else excluded.source end,
                   picture_source = case when excluded.picture_source = '' then i.picture_source else excluded.picture_source end,
                   version = i.version + 1, updated_at = excluded.updated_at
            returning i.item_id, i.version, i.handle, i.created_at = i.updated_at and i.version = 1 as made
            """;
    private static final String HANDLES =
            """
            with gone as (delete from item_handle h using item i
                           where h.item_id = i.item_id and i.item_id = any(?) and h.handle <> i.handle)
            insert into item_handle (handle, item_id)
            select i.handle, i.item_id from item i
             where i.item_id = any(?)
               and not exists (select from item_handle h where h.handle = i.handle and h.item_id = i.item_id)
            """;
    private static final String VARIANTS =
            """
            insert into variant as v (variant_id, item_id, sku, option_values, picture, tracked, service, scale, rank, status)
            select variant_id, item_id, sku, option_values, picture, tracked, service, scale, rank, status
              from jsonb_to_recordset(?::jsonb) as r(variant_id uuid, item_id uuid, sku text, option_values jsonb,
                   picture text, tracked boolean, service boolean, scale smallint, rank int, status text)
            on conflict (variant_id) do update
               set item_id = excluded.item_id, sku = excluded.sku, option_values = excluded.option_values,
                   picture = excluded.picture, tracked = excluded.tracked, service = excluded.service,
                   scale = excluded.scale, rank = excluded.rank, status = excluded.status, version = v.version + 1
            """;
    private static final String SKUS_GONE =
            """
            delete from variant_sku s using jsonb_to_recordset(?::jsonb) as r(variant_id uuid, sku_key text)
             where s.variant_id = r.variant_id and s.sku_key <> r.sku_key
            """;
    private static final String SKUS =
            """
            insert into variant_sku (sku_key, variant_id)
            select r.sku_key, r.variant_id from jsonb_to_recordset(?::jsonb) as r(variant_id uuid, sku_key text)
             where not exists (select from variant_sku s where s.sku_key = r.sku_key and s.variant_id = r.variant_id)
            """;
    private static final String GTINS_GONE = "delete from variant_gtin where variant_id = any(?)";
    private static final String GTINS =
            """
            insert into variant_gtin (gtin, variant_id, typed, rank)
            select gtin, variant_id, typed, rank
              from jsonb_to_recordset(?::jsonb) as r(gtin text, variant_id uuid, typed text, rank int)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ItemRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Written> write(List<ItemDraft> drafts) {
        List<Written> written = items(drafts);
        SqlTypeValue ids = SqlArrays.uuids(drafts, draft -> draft.id().value());
        jdbc.update(HANDLES, ids, ids);
        variants(drafts);
        return written;
    }

    private List<Written> items(List<ItemDraft> drafts) {
        Timestamp now = Timestamp.from(clock.now());
        String json = json(drafts.stream().map(ItemRows::row).toList());
        return jdbc.query(
                ITEMS,
                (row, n) -> new Written(
                        row.getObject("item_id", UUID.class),
                        row.getLong("version"),
                        row.getString("handle"),
                        row.getBoolean("made")),
                now,
                now,
                json);
    }

    private void variants(List<ItemDraft> drafts) {
        var variants = new ArrayList<Variant>();
        var codes = new ArrayList<Code>();
        for (ItemDraft item : drafts) {
            int rank = 0;
            for (VariantDraft variant : item.variants()) {
                variants.add(row(item, variant, rank++));
                int place = 0;
                for (Gtin gtin : variant.gtins()) {
                    codes.add(new Code(gtin.digits14(), variant.id().value(), gtin.printed(), place++));
                }
            }
        }
        String json = json(variants);
        jdbc.update(VARIANTS, json);
        jdbc.update(SKUS_GONE, json);
        jdbc.update(SKUS, json);
        jdbc.update(GTINS_GONE, SqlArrays.uuids(variants, Variant::variant_id));
        jdbc.update(GTINS, json(codes));
    }

    private static Item row(ItemDraft item) {
        return new Item(
                item.id().value(),
                item.handle(),
                item.title(),
                item.description(),
                item.brand(),
                item.categorySlug(),
                item.taxClass().code(),
                item.picture(),
                item.optionNames(),
                item.status().name(),
                item.source(),
                item.pictureSource());
    }

    private static Variant row(ItemDraft item, VariantDraft variant, int rank) {
        return new Variant(
                variant.id().value(),
                item.id().value(),
                variant.sku().value(),
                SkuKeys.of(variant, item),
                variant.optionValues(),
                variant.picture(),
                variant.tracked(),
                variant.service(),
                variant.scale(),
                rank,
                variant.status().name());
    }

    private static String json(List<?> rows) {
        return JsonLists.JSON.writeValueAsString(rows);
    }
}
