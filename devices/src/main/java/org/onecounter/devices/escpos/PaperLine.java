package org.onecounter.devices.escpos;

import java.util.List;

/** One thing that happened to the paper, as a printer would do it. */
public sealed interface PaperLine {

    /** A stretch of characters that look alike. */
    record Span(String text, boolean bold, int wide, int high) {}

    /** A printed line. */
    record Text(Align align, List<Span> spans) implements PaperLine {
        public String text() {
            return String.join("", spans.stream().map(Span::text).toList());
        }
    }

    /** A QR symbol, row by row, `1` for dark. */
    record Qr(Align align, String payload, List<String> matrix) implements PaperLine {}

    /** The knife went down. */
    record Cut() implements PaperLine {}

    /** The drawer was pushed open. */
    record Drawer() implements PaperLine {}

    /** Bytes this printer does not know; nothing of ours makes them. */
    record Unknown(String hex) implements PaperLine {}
}
