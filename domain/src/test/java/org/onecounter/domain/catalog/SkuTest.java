package org.onecounter.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.text.TypedText;

class SkuTest {

    @Test
    void skus_that_differ_by_case_are_one_on_entry_also_in_turkish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(new Sku("TITLE-i").key()).isEqualTo(new Sku("title-I").key()).isEqualTo("title-i");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(new Sku("Straße").key()).isNotEqualTo(new Sku("STRASSE").key());
    }

    @Test
    void a_sku_is_kept_as_written_without_the_space_around_it() {
        assertThat(Sku.parse(" Mug-Green ").orElseThrow().value()).isEqualTo("Mug-Green");
    }

    @Test
    void text_that_cannot_be_kept_is_refused() {
        assertThat(Sku.parse("").refusalOrThrow().code()).isEqualTo("TextMissing");
        assertThat(Sku.parse("  ").refusalOrThrow().code()).isEqualTo("TextMissing");
        assertThat(Sku.parse("a\0b").refusalOrThrow().code()).isEqualTo("TextUnreadable");
        assertThat(Sku.parse("a\nb").refusalOrThrow().code()).isEqualTo("TextUnreadable");
        assertThat(Sku.parse("a\u001bp").refusalOrThrow().code()).isEqualTo("TextUnreadable");
        assertThat(Sku.parse("a\ud800").refusalOrThrow().code()).isEqualTo("TextUnreadable");
        assertThat(Sku.parse("\udc00\ud800a").refusalOrThrow().code()).isEqualTo("TextUnreadable");
        assertThat(Sku.parse("x".repeat(1_000_000)).refusalOrThrow().code()).isEqualTo("TextTooLong");
        assertThat(Sku.parse("😀").isOk()).isTrue();
    }

    @Test
    void paragraphs_may_be_empty_and_hold_line_ends() {
        assertThat(TypedText.paragraphs("description", "", 10).orElseThrow()).isEmpty();
        assertThat(TypedText.paragraphs("description", "a\nb\tc", 10).orElseThrow()).isEqualTo("a\nb\tc");
        assertThat(TypedText.paragraphs("description", "a\0", 10).isOk()).isFalse();
    }
}
