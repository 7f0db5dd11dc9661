package org.onecounter.hub.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void paragraphs_lists_and_breaks_keep_their_lines() {
        assertThat(PlainText.of("<p>Classic  blown\n pot</p><p>for&nbsp;plants &amp; herbs</p>"))
                .isEqualTo("Classic blown pot\n\nfor plants & herbs");
        assertThat(PlainText.of("Made of:<ul><li>clay</li><li>water</li></ul>Fired.")).isEqualTo("Made of:\n- clay\n- water\n\nFired.");
        assertThat(PlainText.of("one<br>two<br/>three")).isEqualTo("one\ntwo\nthree");
        assertThat(PlainText.of("plain words stay, 2 < 3")).isEqualTo("plain words stay, 2 < 3");
    }

    @Test
    void nothing_that_a_browser_would_run_is_left_attack_39() {
        String hostile = "<p onclick=x()>Pot<script>alert(1)</script><style>*{}</style><svg onload=alert(1)><text>x</text></svg>"
                + "<img src=x onerror=alert(1)><a href='javascript:alert(1)'>link</a>"
                + "<iframe srcdoc='<script>1</script>'></iframe><math><mtext><script>alert(1)</script></mtext></math>"
                + "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript></p>";
        assertThat(PlainText.of(hostile)).startsWith("Pot").doesNotContain("alert", "javascript:", "onerror=", "srcdoc");
    }

    @Test
    void words_that_look_like_tags_come_out_as_the_text_they_were() {
        assertThat(PlainText.of("&lt;script&gt;alert(1)&lt;/script&gt;")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_hundred_thousand_open_tags_are_read_without_falling_over_attack_58() {
        assertThat(PlainText.of("<div>".repeat(30_000) + "deep")).isEqualTo("deep");
    }
}
