package org.onecounter.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscPosTest {

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Test
    void each_command_is_the_bytes_the_manual_names() {
        assertThat(hex(new EscPos().begin().toBytes())).isEqualTo("1B40" + "1C2E" + "1B7413");
        assertThat(hex(new EscPos().align(Align.CENTER).bold(true).size(2, 2).line("A€").toBytes()))
                .isEqualTo("1B6101" + "1B4501" + "1D2111" + "41D50A");
        assertThat(hex(new EscPos().cut().toBytes())).isEqualTo("1D564200");
        assertThat(hex(new EscPos().drawerPulse().toBytes())).isEqualTo("1B700019FA");
        assertThat(hex(new EscPos().qr("AB", 4).toBytes()))
                .isEqualTo("1D286B0400314132001D286B03003143041D286B03003145311D286B05003150304142" + "1D286B0300315130");
    }

    @Test
    void the_reader_sees_on_paper_what_the_encoder_wrote() {
        byte[] job = new EscPos().begin().align(Align.CENTER).size(2, 2).bold(true).line("Hobb & Vale").size(1, 1).bold(false)
                .align(Align.LEFT).text("Tea ").bold(true).line("4.20").bold(false).feed(1).qr("HEAD 1", 4).drawerPulse().cut().toBytes();
        assertThat(EscPosReader.read(job)).containsExactly(
                new PaperLine.Text(Align.CENTER, List.of(new PaperLine.Span("Hobb & Vale", true, 2, 2))),
                new PaperLine.Text(Align.LEFT, List.of(new PaperLine.Span("Tea ", false, 1, 1), new PaperLine.Span("4.20", true, 1, 1))),
                new PaperLine.Text(Align.LEFT, List.of()),
                new PaperLine.Qr(Align.LEFT, "HEAD 1", QrMatrix.of("HEAD 1")),
                new PaperLine.Drawer(),
                new PaperLine.Cut());
    }

    @Test
    void the_reader_tells_bytes_it_does_not_know() {
        assertThat(EscPosReader.read(new byte[] {0x10, 0x14, 0x41})).contains(new PaperLine.Unknown("10"));
        assertThat(EscPosReader.read(new byte[] {0x1B, 0x74, 0x02})).contains(new PaperLine.Unknown("1B74"));
    }

    @Test
    void attack_41_the_reader_survives_any_bytes() {
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertThat(EscPosReader.read(bytes)).isNotNull();
        }
    }

    @Test
    void a_qr_symbol_is_square_with_finder_patterns() {
        List<String> matrix = QrMatrix.of("HARBOUR-T1-4F7A1C-000123 6f1c");
        assertThat(matrix).hasSize(matrix.getFirst().length());
        assertThat(matrix.getFirst()).startsWith("1111111").endsWith("1111111");
        assertThat(matrix.get(1)).startsWith("1000001");
    }
}
