package org.onecounter.domain.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;

class ByteReaderProperties {

    @Test
    void text_is_written_as_the_jdk_writes_utf_8_and_read_back() {
        Seeded.runs(5_000, random -> {
            String text = Seeded.anyText(random, 40);
            byte[] written = new ByteWriter(0).text(text).toBytes();
            byte[] jdk = text.getBytes(StandardCharsets.UTF_8);
            assertThat(written).hasSize(jdk.length + 2);
            assertThat(ByteBuffer.wrap(written, 2, jdk.length)).isEqualTo(ByteBuffer.wrap(jdk));
            var in = new ByteReader(written);
            assertThat(in.text()).isEqualTo(text);
            in.end();
        });
    }

    @Test
    void bytes_are_text_exactly_where_the_jdk_says_so() {
        Seeded.runs(60_000, random -> {
            int[] likely = {0x00, 0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff};
            byte[] bytes = new byte[2 + random.nextInt(6)];
            for (int i = 2; i < bytes.length; i++) bytes[i] = (byte) likely[random.nextInt(likely.length)];
            bytes[1] = (byte) (bytes.length - 2);
            String expected = null;
            try {
                CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2));
                expected = text.toString();
            } catch (CharacterCodingException notText) {
                // stays null
            }
            if (expected == null) assertThatThrownBy(() -> new ByteReader(bytes).text()).isInstanceOf(MalformedBytes.class);
            else assertThat(new ByteReader(bytes).text()).isEqualTo(expected);
        });
    }

    @Test
    void numbers_are_big_endian_and_read_back() {
        Seeded.runs(5_000, random -> {
            long number = Seeded.anyLong(random);
            var id = new UUID(number, random.nextLong());
            byte[] bytes = new ByteWriter(0).i64(number).i32((int) number).u16((int) number & 0xFFFF).u8((int) number & 0xFF).flag(true).uuid(id).toBytes();
            assertThat(ByteBuffer.wrap(bytes).getLong()).isEqualTo(number);
            var in = new ByteReader(bytes);
            assertThat(in.i64()).isEqualTo(number);
            assertThat(in.i32()).isEqualTo((int) number);
            assertThat(in.u16()).isEqualTo((int) number & 0xFFFF);
            assertThat(in.u8()).isEqualTo((int) number & 0xFF);
            assertThat(in.flag()).isTrue();
            assertThat(in.uuid()).isEqualTo(id);
            in.end();
        });
    }

    @Test
    void half_a_surrogate_pair_is_refused_and_not_replaced() {
        assertThatThrownBy(() -> new ByteWriter(0).text("a\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteWriter(0).text("\ude00a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteWriter(0).text("x".repeat(65_536))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_count_larger_than_the_bytes_is_refused_before_anything_is_allocated() {
        byte[] hostile = {0x7f, -1, -1, -1, 0};
        assertThatThrownBy(() -> new ByteReader(hostile).bigCount(1)).isInstanceOf(MalformedBytes.class);
        byte[] negative = {-1, -1, -1, -1, 0};
        assertThatThrownBy(() -> new ByteReader(negative).bigCount(1)).isInstanceOf(MalformedBytes.class);
        assertThatThrownBy(() -> new ByteReader(hostile).raw(Integer.MAX_VALUE)).isInstanceOf(MalformedBytes.class);
        assertThatThrownBy(() -> new ByteReader(hostile).raw(-1)).isInstanceOf(MalformedBytes.class);
    }
}
