package org.onecounter.till.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.devices.PrinterState;
import org.onecounter.devices.escpos.PaperLine;
import org.onecounter.devices.simulated.SimulatedTerminal;
import org.onecounter.devices.simulated.SimulatedTerminal.Ending;
import org.onecounter.devices.simulated.VirtualPrinter;
import org.onecounter.till.api.Views.Amount;
import org.onecounter.till.platform.Body;
import org.onecounter.till.platform.Problem;

/** The simulated printer and terminal, to look at and to give bad days to. */
final class Simulators {

    record SpanView(String text, boolean bold, int wide, int high) {}

    record LineView(
            String kind, @Nullable String align, @Nullable String text, @Nullable List<SpanView> spans, @Nullable String payload,
            @Nullable List<String> matrix, @Nullable Integer modules, @Nullable String hex) {}

    record PaperView(long id, Instant at, List<LineView> lines) {}

    record PrinterView(int columns, String paper, int waiting, String sentence, List<PaperView> papers) {}

    record AttemptView(UUID attempt, Amount amount, String ending, String state, Instant at) {}

    record TerminalView(String next, List<AttemptView> attempts) {}

    private static final int SHOWN_ATTEMPTS = 30;
    private final VirtualPrinter printer;
    private final SimulatedTerminal terminal;

    Simulators(VirtualPrinter printer, SimulatedTerminal terminal) {
        this.printer = printer;
        this.terminal = terminal;
    }

    PrinterView printer(@Nullable Rooms rooms) {
        int waiting = rooms == null ? 0 : rooms.receipts().queue().size();
        String paper = switch (printer.state()) {
            case READY -> "in";
            case OUT_OF_PAPER -> "out";
            case OFFLINE -> "offline";
        };
        List<PaperView> papers = printer.papers().stream()
                .map(job -> new PaperView(job.id(), job.at(), job.lines().stream().map(Simulators::line).toList()))
                .toList();
        return new PrinterView(printer.columns(), paper, waiting, printer.state().sentence(), papers);
    }

    private static LineView line(PaperLine line) {
        return switch (line) {
            case PaperLine.Text text -> new LineView(
                    "text", lower(text.align()), text.text(),
                    text.spans().stream().map(span -> new SpanView(span.text(), span.bold(), span.wide(), span.high())).toList(), null, null, null, null);
            case PaperLine.Qr qr -> new LineView("qr", lower(qr.align()), null, null, qr.payload(), qr.matrix(), qr.matrix().size(), null);
            case PaperLine.Cut() -> bare("cut", null);
            case PaperLine.Drawer() -> bare("drawer", null);
            case PaperLine.Unknown(String hex) -> bare("unknown", hex);
        };
    }

    private static LineView bare(String kind, @Nullable String hex) {
        return new LineView(kind, null, null, null, null, null, null, hex);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** Takes paper out, puts it in, or pulls the plug. */
    void setPaper(Body body, @Nullable Rooms rooms) {
        printer.become(switch (body.requiredText("paper")) {
            case "in" -> PrinterState.READY;
            case "out" -> PrinterState.OUT_OF_PAPER;
            case "offline" -> PrinterState.OFFLINE;
            default -> throw new Problem(400, "BadRequest", "paper is in, out or offline.");
        });
        if (rooms != null) {
            rooms.receipts().queue().go();
        }
    }

    void tearOff() {
        printer.tearOff();
    }

    TerminalView terminal() {
        List<AttemptView> attempts = terminal.attempts().stream()
                .limit(SHOWN_ATTEMPTS)
                .map(attempt -> new AttemptView(
                        attempt.attempt(), Shown.amount(attempt.amount(), 2), lower(attempt.ending()), attempt.state().name(), attempt.at()))
                .toList();
        return new TerminalView(lower(terminal.next()), attempts);
    }

    /** Scripts the next ending, or settles an attempt nobody knew about. */
    void script(Body body) {
        body.text("next").ifPresent(name -> terminal.next(SimulatedTerminal.ending(name).orElseThrow(Simulators::unknownEnding)));
        body.text("attempt").ifPresent(attempt -> {
            Ending ending = SimulatedTerminal.ending(body.requiredText("settle")).orElseThrow(Simulators::unknownEnding);
            terminal.settle(Acts.id(attempt, "attempt"), ending == Ending.APPROVE);
        });
    }

    private static Problem unknownEnding() {
        return new Problem(400, "BadRequest", "An ending is approve, decline, timeout, late or unknown.");
    }
}
