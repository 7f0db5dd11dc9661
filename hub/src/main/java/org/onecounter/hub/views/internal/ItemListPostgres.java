package org.onecounter.hub.views.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.Gtin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of items by title, and how many there are. Imported history is no item of the shop and is left out. */
@Repository
class ItemListPostgres {
    private static final String FROM =
            """
              from item i
             where i.status <> 'HISTORY'""";
    private static final String LIST = "select i.item_id, i.title\n" + FROM;
    private static final String END = """

             order by i.title, i.item_id
             limit ?
            """;

    /** Items one of whose variants has a SKU that starts so, or has that very barcode. */
    private static final String CODES =
            """
            select v.item_id from variant v where lower(v.sku) like ?
            union select v.item_id from variant_gtin g join variant v using (variant_id) where g.gtin = ?""";

    private final JdbcClient jdbc;

    ItemListPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(UUID id, String title) {}

    record Category(String slug, String name, long items) {}

    Rows<Key> list(@Nullable String words, @Nullable String category, @Nullable String after, int size) {
        Where where = where(words, category);
        List<String> keys = Cursors.keys(after, 2);
        if (keys != null) {
            where.and("(i.title, i.item_id) > (?, ?)", keys.get(0), Cursors.id(keys.get(1)));
        }
        List<Key> rows = jdbc.sql(LIST + where.text() + END)
                .params(where.params(size + 1))
                .query((row, at) -> new Key(row.getObject("item_id", UUID.class), row.getString("title")))
                .list();
        return Rows.of(rows, size, key -> Cursors.of(key.title(), key.id()));
    }

    long count(@Nullable String words, @Nullable String category) {
        Where where = where(words, category);
        return jdbc.sql("select count(*)\n" + FROM + where.text()).params(where.params()).query(Long.class).single();
    }

    List<Category> categories() {
        return jdbc.sql("""
                        select c.slug, c.name, count(i.item_id) as items
                          from category c left join item i on i.category_id = c.category_id and i.status <> 'HISTORY'
                         group by c.category_id, c.slug, c.name, c.rank
                         order by c.rank, c.name
                        """)
                .query((row, at) -> new Category(row.getString("slug"), row.getString("name"), row.getLong("items")))
                .list();
    }

    private static Where where(@Nullable String words, @Nullable String category) {
        Where where = new Where();
        if (category != null) {
            where.and("i.category_id = (select category_id from category_slug where slug = ?)", category);
        }
        if (words != null) {
            where.and(
                    "(lower(i.title) like ? or lower(i.brand) like ? or i.item_id in (" + CODES + "))",
                    Asked.inside(words), Asked.inside(words), Asked.start(words), gtin(words));
        }
        return where;
    }

    /** The fourteen digits of what may be a barcode; what is none equals none. */
    static String gtin(String words) {
        return Gtin.parse(words) instanceof Result.Ok<Gtin>(Gtin gtin) ? gtin.digits14() : "";
    }
}
