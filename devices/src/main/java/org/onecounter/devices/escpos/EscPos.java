package org.onecounter.devices.escpos;

import java.io.ByteArrayOutputStream;

/** Builds a print job command by command. Text passes through the code page's door; command bytes are written here and nowhere else. */
public final class EscPos {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int LF = 0x0A;
    private static final int LONGEST_QR = 300;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Resets the printer, leaves two-byte characters off and selects code page 858. */
    public EscPos begin() {
        return raw(ESC, '@').raw(FS, '.').raw(ESC, 't', CodePage858.ESCPOS_TABLE);
    }

    public EscPos align(Align align) {
        return raw(ESC, 'a', align.ordinal());
    }

    public EscPos bold(boolean on) {
        return raw(ESC, 'E', on ? 1 : 0);
    }

    /** Character size in multiples, 1 to 8 each way. */
    public EscPos size(int wide, int high) {
        return raw(GS, '!', ((Math.clamp(wide, 1, 8) - 1) << 4) | (Math.clamp(high, 1, 8) - 1));
    }

    public EscPos text(String text) {
        out.writeBytes(CodePage858.encode(text));
        return this;
    }

    public EscPos line(String text) {
        return text(text).raw(LF);
    }

    public EscPos feed(int lines) {
        return raw(ESC, 'd', Math.clamp(lines, 0, 20));
    }

    /** Prints a QR symbol, error correction M, drawn by the printer itself (GS ( k, functions 165, 167, 169, 180, 181). */
    public EscPos qr(String payload, int moduleDots) {
        byte[] data = CodePage858.encode(payload.length() > LONGEST_QR ? payload.substring(0, LONGEST_QR) : payload);
        raw(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        raw(GS, '(', 'k', 3, 0, '1', 'C', Math.clamp(moduleDots, 1, 16));
        raw(GS, '(', 'k', 3, 0, '1', 'E', '1');
        raw(GS, '(', 'k', (data.length + 3) & 0xFF, (data.length + 3) >> 8, '1', 'P', '0');
        out.writeBytes(data);
        return raw(GS, '(', 'k', 3, 0, '1', 'Q', '0');
    }

    /** Feeds past the knife and cuts, leaving one point. */
    public EscPos cut() {
        return raw(GS, 'V', 'B', 0);
    }

    /** The pulse on pin 2 that pushes the drawer open: 50 ms on, 500 ms off. */
    public EscPos drawerPulse() {
        return raw(ESC, 'p', 0, 25, 250);
    }

    private EscPos raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }
}
