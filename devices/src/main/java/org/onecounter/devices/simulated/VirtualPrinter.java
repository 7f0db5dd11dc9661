package org.onecounter.devices.simulated;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.onecounter.devices.PrinterState;
import org.onecounter.devices.ReceiptPrinter;
import org.onecounter.devices.escpos.EscPosReader;
import org.onecounter.devices.escpos.PaperLine;

/** A printer whose paper can be looked at: it reads the very bytes a real one would get. */
public final class VirtualPrinter implements ReceiptPrinter {

    /** One job on paper, in the order printed. */
    public record Paper(long id, Instant at, List<PaperLine> lines) {}

    private static final int KEPT = 20;
    private final int columns;
    private final InstantSource clock;
    private final Deque<Paper> papers = new ArrayDeque<>();
    private PrinterState state = PrinterState.READY;
    private long printed;
    private long drawerOpened;

    public VirtualPrinter(int columns, InstantSource clock) {
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public synchronized PrinterState state() {
        return state;
    }

    /** Takes the paper out, unplugs the printer, or puts all right again. */
    public synchronized void become(PrinterState next) {
        state = next;
    }

    @Override
    public synchronized PrinterState print(byte[] job) {
        List<PaperLine> lines = EscPosReader.read(job);
        boolean pulseOnly = !lines.isEmpty() && lines.stream().allMatch(PaperLine.Drawer.class::isInstance);
        if (state == PrinterState.OFFLINE || state == PrinterState.OUT_OF_PAPER && !pulseOnly) {
            return state;
        }
        drawerOpened += lines.stream().filter(PaperLine.Drawer.class::isInstance).count();
        papers.addFirst(new Paper(++printed, clock.instant(), lines));
        while (papers.size() > KEPT) {
            papers.removeLast();
        }
        return PrinterState.READY;
    }

    /** What hangs out of the printer, newest first. */
    public synchronized List<Paper> papers() {
        return new ArrayList<>(papers);
    }

    public synchronized void tearOff() {
        papers.clear();
    }

    /** How often the drawer was pushed open. */
    public synchronized long drawerOpened() {
        return drawerOpened;
    }
}
