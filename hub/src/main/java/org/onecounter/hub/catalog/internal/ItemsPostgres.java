package org.onecounter.hub.catalog.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.ItemId;
import org.onecounter.hub.catalog.CategoryDraft;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.ItemEdit;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.catalog.SaleStatus;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes items in PostgreSQL, with their history and their events. */
@Repository
class ItemsPostgres implements Items {

    private static final int AT_ONCE = 500;
    private static final String CHANGE =
            """
            insert into catalog_change (item_id, change_id, at, actor, what, before, after)
            select r.item_id, r.change_id, ?, ?, r.what, r.before, r.after
              from jsonb_to_recordset(?::jsonb) as r(item_id uuid, change_id uuid, what text, before jsonb, after jsonb)
            """;
    private static final String CATEGORY =
            """
            with slugs as (insert into category_slug as s (slug, category_id) values (?, ?)
                           on conflict (slug) do update set category_id = s.category_id returning category_id)
            insert into category (category_id, slug, name, rank) select category_id, ?, ?, ? from slugs
            on conflict (category_id) do update set name = excluded.name, rank = excluded.rank
            """;

    private record Change(
            UUID item_id,
            UUID change_id,
            String what,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {}

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final ItemRows rows;
    private final CatalogRows shown;
    private final CatalogMemory memory;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ItemsPostgres(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            ItemRows rows,
            CatalogRows shown,
            CatalogMemory memory,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rows = rows;
        this.shown = shown;
        this.memory = memory;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void save(List<ItemDraft> items, String actor) {
        transaction.executeWithoutResult(status -> {
            for (int from = 0; from < items.size(); from += AT_ONCE) {
                saveSome(items.subList(from, Math.min(items.size(), from + AT_ONCE)), actor);
            }
            refresh(items.stream().map(ItemDraft::id).toList());
        });
    }

    private void saveSome(List<ItemDraft> items, String actor) {
        List<ItemRows.Written> written = rows.write(items);
        var history = items.stream()
                .filter(item -> item.status() == SaleStatus.HISTORY)
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        keep(
                written.stream()
                        .map(w -> new Change(w.id(), ids.next(), w.made() ? "made" : "written", null, null))
                        .toList(),
                actor);
        outbox.append(written.stream()
                .filter(w -> !history.contains(w.id()))
                .map(w -> event(w.id(), w.version(), w.handle()))
                .toList());
    }

    @Override
    public Result<Long> edit(ItemId id, ItemEdit edit, String actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.query("select from item where item_id = ? for update", row -> {}, id.value());
            Optional<ItemView> before = shown.of(List.of(id)).stream().findFirst();
            if (before.isEmpty()) return Result.refused("ItemUnknown", "There is no such item.");
            ItemView item = before.get();
            if (edit.version() != null && edit.version() != item.version()) {
                return Result.refused(
                        "ItemChangedMeanwhile",
                        "Someone else changed this item; look at it again.",
                        "version",
                        item.version());
            }
            if (edit.categorySlug() != null && !edit.categorySlug().isEmpty() && unknown(edit.categorySlug())) {
                return Result.refused("CategoryUnknown", "There is no such category.");
            }
            return Result.ok(write(item, edited(item, edit), actor));
        }));
    }

    private boolean unknown(String slug) {
        return jdbc.queryForList("select slug from category_slug where slug = ?", slug)
                .isEmpty();
    }

    private long write(ItemView item, ItemDraft after, String actor) {
        ItemRows.Written written = rows.write(List.of(after)).getFirst();
        var was = new LinkedHashMap<String, String>();
        var is = new LinkedHashMap<String, String>();
        Map<String, String> old = fields(ItemDraft.of(item));
        fields(after).forEach((name, value) -> {
            String before = old.getOrDefault(name, "");
            if (!value.equals(before)) {
                was.put(name, before);
                is.put(name, value);
            }
        });
        keep(List.of(new Change(written.id(), ids.next(), "edited", was, is)), actor);
        outbox.append(List.of(event(written.id(), written.version(), written.handle())));
        refresh(List.of(item.id()));
        return written.version();
    }

    private static Map<String, String> fields(ItemDraft item) {
        return Map.of(
                "title", item.title(),
                "description", item.description(),
                "brand", item.brand(),
                "category", item.categorySlug(),
                "picture", item.picture(),
                "status", item.status().name());
    }

    private static ItemDraft edited(ItemView item, ItemEdit edit) {
        return new ItemDraft(
                item.id(),
                item.handle(),
                or(edit.title(), item.title()),
                or(edit.description(), item.description()),
                or(edit.brand(), item.brand()),
                or(edit.categorySlug(), item.categorySlug()),
                item.taxClass(),
                or(edit.picture(), item.picture()),
                item.optionNames(),
                or(edit.status(), item.status()),
                "",
                "",
                ItemDraft.of(item).variants());
    }

    private static <T> T or(@Nullable T edited, T before) {
        return edited == null ? before : edited;
    }

    @Override
    public void saveCategories(List<CategoryDraft> categories) {
        transaction.executeWithoutResult(status -> {
            for (CategoryDraft c : categories) {
                jdbc.update(CATEGORY, c.slug(), ids.next(), c.slug(), c.name(), c.rank());
            }
            refresh(List.of());
        });
    }

    private void keep(List<Change> changes, String actor) {
        jdbc.update(CHANGE, java.sql.Timestamp.from(clock.now()), actor, JsonLists.JSON.writeValueAsString(changes));
    }

    private static OutboxEvent event(UUID item, long version, String handle) {
        String body = JsonLists.JSON.writeValueAsString(new ItemChanged(item, handle));
        return new OutboxEvent("item", item, version, "ItemChanged", body);
    }

    private record ItemChanged(UUID itemId, String handle) {}

    /** Shows the change after the commit; a change that is rolled back is never seen. */
    private void refresh(Collection<ItemId> items) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memory.changed(items);
            }
        });
    }
}
