package org.onecounter.hub.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onecounter.sync.port.RealRandomness;

class SealsTest {
    private static final byte[] ANN = {1};
    private static final byte[] BOB = {2};
    private final Seals seals = new Seals("a secret", new RealRandomness());
    private final byte[] words = "12 Quay Lane".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_tagged_comes_back_and_any_altered_letter_does_not() {
        String tagged = seals.tagged("basket", words);
        assertThat(seals.untagged("basket", tagged)).isEqualTo(words);
        for (int at = 0; at < tagged.length(); at++) {
            char other = tagged.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(seals.untagged("basket", tagged.substring(0, at) + other + tagged.substring(at + 1))).as("letter %d", at).isNull();
        }
    }

    @Test
    void a_tag_for_one_purpose_or_of_another_secret_is_worthless() {
        String tagged = seals.tagged("basket", words);
        assertThat(seals.untagged("order-link", tagged)).isNull();
        assertThat(new Seals("another", new RealRandomness()).untagged("basket", tagged)).isNull();
        assertThat(seals.untagged("basket", null)).isNull();
        assertThat(seals.untagged("basket", "%%%")).isNull();
    }

    @Test
    void what_was_sealed_is_unreadable_and_opens_for_its_owner_only() {
        String sealed = seals.sealed("checkout", ANN, words);
        assertThat(sealed).doesNotContain("Quay");
        assertThat(seals.sealed("checkout", ANN, words)).isNotEqualTo(sealed);
        assertThat(seals.opened("checkout", ANN, sealed)).isEqualTo(words);
        assertThat(seals.opened("checkout", BOB, sealed)).isNull();
        assertThat(seals.opened("basket", ANN, sealed)).isNull();
        assertThat(seals.opened("checkout", ANN, sealed.substring(0, sealed.length() - 2) + "AA")).isNull();
    }
}
