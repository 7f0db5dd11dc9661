package org.onecounter.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.catalog.ItemId;

class CatalogSnapshotTest {

    private static final CategoryView KITCHEN = new CategoryView(UUID.randomUUID(), "kitchen", "Kitchen", 1, 0);
    private static final CategoryView GARDEN = new CategoryView(UUID.randomUUID(), "garden", "Garden", 0, 0);

    private static CatalogSnapshot of(AnItem... items) {
        List<ItemView> views = new ArrayList<>();
        for (AnItem item : items) views.add(item.view());
        return CatalogSnapshot.empty().with(views, List.of(KITCHEN, GARDEN));
    }

    private static List<String> titles(List<ItemView> items) {
        return items.stream().map(ItemView::title).toList();
    }

    @Test
    void an_exact_sku_or_gtin_comes_first_whatever_its_case_or_length() {
        var shop = of(
                AnItem.called("Mug 4006381333931 poster").in("kitchen").sold("P-1", ""),
                AnItem.called("Green Mug").in("kitchen").sold("MUG-G", "4006381333931"));
        assertThat(titles(shop.search("mug-g", 5))).first().isEqualTo("Green Mug");
        assertThat(titles(shop.search("4006381333931", 5))).containsExactly("Green Mug", "Mug 4006381333931 poster");
        assertThat(titles(shop.search("04006381333931", 5))).first().isEqualTo("Green Mug");
        assertThat(shop.byCode("mUg-G")).isPresent();
        assertThat(shop.byCode("nothing")).isEmpty();
    }

    @Test
    void words_are_found_without_regard_to_case_accents_and_order_and_by_their_beginnings() {
        var shop = of(
                AnItem.called("Café crème bowl").in("kitchen").sold("B-1", ""),
                AnItem.called("Straße sign").in("garden").sold("S-1", ""),
                AnItem.called("Øresund çay İstanbul").in("kitchen").sold("I-1", ""));
        assertThat(titles(shop.search("BOWL cafe", 5))).containsExactly("Café crème bowl");
        assertThat(titles(shop.search("creme", 5))).containsExactly("Café crème bowl");
        assertThat(titles(shop.search("cafe\u0301", 5))).containsExactly("Café crème bowl");
        assertThat(titles(shop.search("strasse", 5))).containsExactly("Straße sign");
        assertThat(titles(shop.search("oresund istan", 5))).containsExactly("Øresund çay İstanbul");
        assertThat(titles(shop.search("ca\u200Bfe", 5))).containsExactly("Café crème bowl");
    }

    @Test
    void a_whole_word_in_the_title_goes_before_a_beginning_and_that_before_other_fields() {
        var shop = of(
                AnItem.called("Tea towel").in("kitchen").sold("T-1", ""),
                AnItem.called("Teapot").in("kitchen").sold("T-2", ""),
                AnItem.called("Loose leaves").in("garden").sold("TEA-3", ""));
        assertThat(titles(shop.search("tea", 5))).containsExactly("Tea towel", "Teapot", "Loose leaves");
    }

    @Test
    void all_words_must_fit_and_a_query_of_signs_finds_nothing() {
        var shop = of(AnItem.called("Green mug").in("kitchen").sold("M", ""), AnItem.called("Green bowl").in("kitchen").sold("B", ""));
        assertThat(titles(shop.search("green mug", 5))).containsExactly("Green mug");
        assertThat(shop.search("'; -- % _ \\", 5)).isEmpty();
        assertThat(shop.search("   ", 5)).isEmpty();
        assertThat(shop.search("green", 1)).hasSize(1);
    }

    @Test
    void what_is_not_on_sale_is_found_by_those_who_keep_the_catalogue_only() {
        var shop = of(
                AnItem.called("Draft mug").in("kitchen").as(SaleStatus.DRAFT).sold("D", ""),
                AnItem.called("Old mug").in("kitchen").as(SaleStatus.HISTORY).sold("H", "4006381333931"));
        assertThat(shop.search("mug", 5)).isEmpty();
        assertThat(titles(shop.find("mug", 5))).containsExactly("Draft mug");
        assertThat(shop.inCategory("kitchen")).isEmpty();
        assertThat(shop.byCode("4006381333931")).as("history keeps its codes to itself").isEmpty();
        assertThat(shop.size()).isEqualTo(1);
    }

    @Test
    void a_change_replaces_what_the_item_was_found_by_and_leaves_the_old_picture_as_it_was() {
        AnItem mug = AnItem.called("Green mug").in("kitchen").sold("OLD", "4006381333931");
        var before = of(mug, AnItem.called("Spade").in("garden").sold("SPADE", ""));
        ItemView old = mug.view();
        ItemView renamed = new ItemView(
                old.id(), "blue-cup", "Blue cup", "", "", "garden", "Garden", old.taxClass(), "", List.of(),
                AnItem.called("Blue cup").sold("NEW", "").view().variants(), SaleStatus.ACTIVE, 2);
        var after = before.with(List.of(renamed));
        assertThat(after.byHandle("green-mug")).isEmpty();
        assertThat(after.byHandle("blue-cup")).contains(renamed);
        assertThat(after.byCode("OLD")).isEmpty();
        assertThat(after.byCode("4006381333931")).isEmpty();
        assertThat(after.search("green", 5)).isEmpty();
        assertThat(titles(after.inCategory("garden"))).containsExactly("Blue cup", "Spade");
        assertThat(after.inCategory("kitchen")).isEmpty();
        assertThat(after.categories()).extracting(CategoryView::slug, CategoryView::items)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("garden", 2), org.assertj.core.groups.Tuple.tuple("kitchen", 0));
        assertThat(before.byHandle("green-mug")).isPresent();
        assertThat(before.search("green", 5)).hasSize(1);
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void paging_meets_every_item_once() {
        List<ItemView> items = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) items.add(AnItem.called("Thing " + i).in("kitchen").sold("T-" + i, "").view());
        var shop = CatalogSnapshot.empty().with(items, List.of(KITCHEN));
        var seen = new HashSet<ItemId>();
        List<ItemView> page = shop.after(null, 37);
        while (!page.isEmpty()) {
            page.forEach(item -> assertThat(seen.add(item.id())).isTrue());
            page = shop.after(page.getLast().id(), 37);
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void forty_thousand_items_fit_and_one_edit_shares_the_rest() {
        List<ItemView> items = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) items.add(AnItem.called("Thing " + i).in("kitchen").sold("T-" + i, "").view());
        var shop = CatalogSnapshot.empty().with(items, List.of(KITCHEN));
        assertThat(shop.size()).isEqualTo(40_000);
        assertThat(titles(shop.search("39999", 3))).containsExactly("Thing 39999");
        ItemView changed = AnItem.called("Thing new").in("kitchen").sold("NEW", "").view();
        var next = shop.with(List.of(changed));
        assertThat(next.item(items.get(7).id()).orElseThrow()).isSameAs(items.get(7));
        assertThat(next.size()).isEqualTo(40_001);
    }
}
