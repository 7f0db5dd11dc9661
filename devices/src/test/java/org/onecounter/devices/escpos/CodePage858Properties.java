package org.onecounter.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Attack 41: whatever a name holds, only printable characters of the code page reach the printer. */
class CodePage858Properties {

    private static boolean prints(byte b) {
        int unsigned = b & 0xFF;
        return unsigned >= 0x20 && unsigned != 0x7F && unsigned != 0xF0 && unsigned != 0xFF;
    }

    private static void allPrint(String text) {
        for (byte b : CodePage858.encode(text)) {
            assertThat(prints(b)).as("byte %02X out of %s", b, text.chars().boxed().toList()).isTrue();
        }
    }

    @Test
    void attack_41_no_character_of_unicode_becomes_a_control_byte() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            for (byte b : CodePage858.encode(Character.toString(point))) {
                if (!prints(b)) {
                    throw new AssertionError("U+%04X becomes byte %02X".formatted(point, b));
                }
            }
        }
    }

    @Test
    void attack_41_commands_hidden_in_names_lose_their_command_bytes() {
        for (String hostile : new String[] {
            "Mug\u001Bp\u0000\u0019\u00FA", "Mug\u001DV\u0000", "Mug\u0010\u0014\u0001\u0000\u0005", "Mug\u001B@", "Mug\u001C.",
            "Mug\u001Bt\u0002", "Mug\u001D(k\u0003\u00001Q0", "Mug\u001Cp\u0001\u0000", "\u0000\u007F\u0085\u009B31m", "a\nb\r\nc\td"
        }) {
            allPrint(hostile);
        }
        assertThat(CodePage858.printable("Mug\u001Bp\u0000\u0019\u00FA")).isEqualTo("Mugp\u00FA");
    }

    @Test
    void attack_44_random_unicode_storms_print_or_vanish() {
        Random random = new Random(41);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x20) : random.nextInt(0x10000)));
            }
            allPrint(text.toString());
        }
    }

    @Test
    void attack_44_a_name_of_a_megabyte_is_bounded() {
        assertThat(CodePage858.encode("x".repeat(1 << 20))).hasSizeLessThanOrEqualTo(2000);
    }

    @Test
    void european_names_and_the_euro_keep_their_letters() {
        assertThat(CodePage858.printable("Crème brûlée, Größe Ø, señor, €")).isEqualTo("Crème brûlée, Größe Ø, señor, €");
        assertThat(CodePage858.encode("€")).containsExactly(0xD5);
        assertThat(CodePage858.printable("Cre\u0300me")).isEqualTo("Crème");
    }

    @Test
    void what_the_page_lacks_gets_a_likeness() {
        assertThat(CodePage858.printable("−5 – “tea” … Łódź ŠKODA ﬁsh")).isEqualTo("-5 - \"tea\" ... Lódz SKODA fish");
        assertThat(CodePage858.printable("mug 🫖 茶")).isEqualTo("mug ? ?");
    }
}
