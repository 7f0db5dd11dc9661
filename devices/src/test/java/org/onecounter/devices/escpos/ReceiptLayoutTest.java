package org.onecounter.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onecounter.domain.order.Receipt;

class ReceiptLayoutTest {

    /** The bytes are pinned; to change them on purpose, run with -Dgolden.write=true and look at the difference. */
    @ParameterizedTest
    @CsvSource({"42,false", "32,false", "42,true"})
    void the_bytes_of_a_receipt_are_the_golden_ones(int columns, boolean copy) throws IOException {
        Receipt receipt = copy ? AReceipt.usual().asCopy() : AReceipt.usual();
        byte[] bytes = ReceiptLayout.render(receipt, columns);
        String name = "receipt-" + columns + (copy ? "-copy" : "");
        if (Boolean.getBoolean("golden.write")) {
            Path folder = Path.of("src/test/resources/org/onecounter/devices/escpos");
            Files.write(folder.resolve(name + ".escpos"), bytes);
            Files.writeString(folder.resolve(name + ".txt"), paper(bytes));
        }
        try (InputStream golden = ReceiptLayoutTest.class.getResourceAsStream(name + ".escpos");
                InputStream shown = ReceiptLayoutTest.class.getResourceAsStream(name + ".txt")) {
            assertThat(paper(bytes)).isEqualTo(new String(shown.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(HexFormat.of().formatHex(golden.readAllBytes()));
        }
    }

    /** The paper as a person sees it. */
    private static String paper(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        for (PaperLine line : EscPosReader.read(bytes)) {
            shown.append(switch (line) {
                case PaperLine.Text text -> text.text().stripTrailing();
                case PaperLine.Qr qr -> "[QR " + qr.payload() + "]";
                case PaperLine.Cut() -> "[cut]";
                case PaperLine.Drawer() -> "[drawer]";
                case PaperLine.Unknown(String hex) -> "[unknown " + hex + "]";
            }).append('\n');
        }
        return shown.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 32})
    void no_line_runs_over_the_edge_whatever_the_names(int columns) {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            StringBuilder name = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                name.append(random.nextInt(6) == 0 ? ' ' : (char) (32 + random.nextInt(400)));
            }
            for (PaperLine line : EscPosReader.read(ReceiptLayout.render(AReceipt.named(name.toString()), columns))) {
                if (line instanceof PaperLine.Text text) {
                    int wide = text.spans().stream().mapToInt(span -> span.text().length() * span.wide()).sum();
                    assertThat(wide).as(text.text()).isLessThanOrEqualTo(columns);
                }
            }
        }
    }

    /** Attack 41: with hostile names in every field the paper sees the same commands as with a harmless one. */
    @ParameterizedTest
    @ValueSource(strings = {
        "\u001Bp\u0000\u0019\u00FA", "\u001DV\u0000", "\u0010\u0014\u0001\u0000\u0005", "\u001B@", "\u001C.\u001Cp\u0001\u0000", "\u001Bt\u0002",
        "\u001D(k\u0003\u00001Q0", "\u001Dv0\u0000", "a\nb\r\nc", "\u0000", "\u009B2J", "\u202Egnp.exe"
    })
    void attack_41_no_name_brings_a_command_to_the_printer(String hostile) {
        List<PaperLine> paper = EscPosReader.read(ReceiptLayout.render(AReceipt.named("Mug " + hostile + " end"), 42));
        List<PaperLine> commands = new ArrayList<>(paper);
        commands.removeIf(PaperLine.Text.class::isInstance);
        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).isInstanceOf(PaperLine.Qr.class);
        assertThat(commands.get(1)).isEqualTo(new PaperLine.Cut());
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 32})
    void attack_44_a_name_of_a_megabyte_makes_a_short_receipt(int columns) {
        assertThat(ReceiptLayout.render(AReceipt.named("mug ".repeat(250_000)), columns)).hasSizeLessThan(8000);
    }
}
