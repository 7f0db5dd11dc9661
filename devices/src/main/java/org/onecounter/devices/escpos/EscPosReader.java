package org.onecounter.devices.escpos;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads ESC/POS bytes the way a printer does and answers what stands on the paper. */
public final class EscPosReader {

    private final byte[] bytes;
    private final List<PaperLine> paper = new ArrayList<>();
    private final List<PaperLine.Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Align align = Align.LEFT;
    private boolean bold;
    private int wide = 1;
    private int high = 1;
    private String qr = "";
    private int at;

    private EscPosReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Everything the job does to the paper, in order; unknown bytes are told, never skipped in silence. */
    public static List<PaperLine> read(byte[] job) {
        EscPosReader reader = new EscPosReader(job);
        while (reader.at < job.length) {
            reader.step();
        }
        reader.endOfLine(false);
        return List.copyOf(reader.paper);
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xFF : 0;
    }

    private void step() {
        int b = next();
        switch (b) {
            case 0x0A -> endOfLine(true);
            case 0x1B -> escape();
            case 0x1D -> group();
            case 0x1C -> unknownUnless(next() == '.', "1C");
            default -> {
                if (b < 0x20 || b == 0x7F) {
                    unknown(b);
                } else {
                    run.append(CodePage858.character(b));
                }
            }
        }
    }

    private void escape() {
        int command = next();
        switch (command) {
            case '@' -> reset();
            case 't' -> unknownUnless(next() == CodePage858.ESCPOS_TABLE, "1B74");
            case 'a' -> align = Align.values()[Math.clamp(next() % 48, 0, 2)];
            case 'E' -> style((next() & 1) == 1, wide, high);
            case 'd' -> feed(next());
            case 'p' -> drawer();
            default -> unknown(0x1B, command);
        }
    }

    private void group() {
        int command = next();
        switch (command) {
            case '!' -> size(next());
            case 'V' -> cut();
            case '(' -> symbol();
            default -> unknown(0x1D, command);
        }
    }

    private void reset() {
        endOfLine(false);
        align = Align.LEFT;
        style(false, 1, 1);
    }

    private void style(boolean nextBold, int nextWide, int nextHigh) {
        endOfRun();
        bold = nextBold;
        wide = nextWide;
        high = nextHigh;
    }

    private void size(int n) {
        style(bold, (n >> 4) % 8 + 1, (n & 0x0F) % 8 + 1);
    }

    private void feed(int lines) {
        endOfLine(false);
        for (int i = 0; i < lines; i++) {
            paper.add(new PaperLine.Text(align, List.of()));
        }
    }

    private void cut() {
        int mode = next();
        if (mode == 'A' || mode == 'B') {
            next();
        }
        endOfLine(false);
        paper.add(new PaperLine.Cut());
    }

    private void drawer() {
        at = Math.min(bytes.length, at + 3);
        endOfLine(false);
        paper.add(new PaperLine.Drawer());
    }

    private void symbol() {
        int kind = next();
        int length = next() | next() << 8;
        int end = Math.min(bytes.length, at + length);
        int from = at;
        at = end;
        if (kind != 'k' || end - from < 3 || bytes[from] != '1') {
            unknown(0x1D, '(', kind);
        } else if (bytes[from + 1] == 'P') {
            qr = text(from + 3, end);
        } else if (bytes[from + 1] == 'Q') {
            endOfLine(false);
            paper.add(new PaperLine.Qr(align, qr, QrMatrix.of(qr)));
        }
    }

    private String text(int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < end; i++) {
            text.append(CodePage858.character(bytes[i] & 0xFF));
        }
        return text.toString();
    }

    private void endOfRun() {
        if (!run.isEmpty()) {
            spans.add(new PaperLine.Span(run.toString(), bold, wide, high));
            run.setLength(0);
        }
    }

    private void endOfLine(boolean evenWhenEmpty) {
        endOfRun();
        if (evenWhenEmpty || !spans.isEmpty()) {
            paper.add(new PaperLine.Text(align, List.copyOf(spans)));
            spans.clear();
        }
    }

    private void unknownUnless(boolean known, String hex) {
        if (!known) {
            paper.add(new PaperLine.Unknown(hex));
        }
    }

    private void unknown(int... unknown) {
        byte[] raw = new byte[unknown.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) unknown[i];
        }
        paper.add(new PaperLine.Unknown(HexFormat.of().withUpperCase().formatHex(raw)));
    }
}
