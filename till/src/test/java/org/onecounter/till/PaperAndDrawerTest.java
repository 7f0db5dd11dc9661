package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.devices.PrinterState;
import org.onecounter.devices.ReceiptPrinter;
import org.onecounter.devices.escpos.EscPosReader;
import org.onecounter.devices.escpos.PaperLine;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.ReceiptReprinted;
import org.onecounter.till.platform.Recorder.SellingStopped;

class PaperAndDrawerTest {

    @TempDir
    Path folder;

    private static String text(List<PaperLine> lines) {
        List<String> texts = new ArrayList<>();
        for (PaperLine line : lines) {
            texts.add(line instanceof PaperLine.Text printed ? printed.text() : line.toString());
        }
        return String.join("\n", texts);
    }

    @Test
    void i_15_the_sale_is_on_disk_before_paper_or_drawer_move() throws Exception {
        ACounter till = new ACounter(folder, 4);
        List<String> moved = new ArrayList<>();
        till.printerInUse = new ReceiptPrinter() {
            @Override
            public int columns() {
                return 42;
            }

            @Override
            public PrinterState state() {
                return PrinterState.READY;
            }

            @Override
            public PrinterState print(byte[] job) {
                assertThat(till.sales()).hasSize(1);
                moved.add(EscPosReader.read(job).contains(new PaperLine.Drawer()) ? "drawer" : "paper");
                return PrinterState.READY;
            }
        };
        till.start();
        till.scan(AShop.MUG_GTIN);
        till.cash("20");
        till.quiet();
        assertThat(moved).containsExactly("drawer", "paper");
    }

    @Test
    void i_18_with_a_journal_that_fails_nothing_is_acknowledged_and_nothing_moves() throws Exception {
        ACounter till = ACounter.open(folder);
        till.scan(AShop.MUG_GTIN);
        till.journalDisk.failSyncs(till.journalDisk.steps() + 1, 1000);
        assertThatThrownBy(() -> till.cash("20")).isInstanceOf(SellingStopped.class);
        till.quiet();
        assertThat(till.printer.papers()).isEmpty();
        assertThat(till.printer.drawerOpened()).isZero();
        assertThat(till.rooms.checkout().last()).isNull();
        assertThat(till.rooms.recorder().trouble()).isNotNull();
    }

    @Test
    void after_a_failed_sync_the_same_sale_goes_through_once_when_the_disk_is_well() throws Exception {
        ACounter till = ACounter.open(folder);
        till.scan(AShop.MUG_GTIN);
        till.journalDisk.failSyncs(till.journalDisk.steps() + 1, 20);
        for (int tries = 0; till.rooms.checkout().last() == null && tries < 50; tries++) {
            try {
                till.counter.act(() -> {
                    if (till.rooms.checkout().tenders().isEmpty()) {
                        till.rooms.checkout().payCash(ACounter.CLEO, "20");
                    } else {
                        till.rooms.checkout().complete(ACounter.CLEO);
                    }
                });
            } catch (SellingStopped stopped) {
                assertThat(till.rooms.checkout().tenders()).as("the cash is in the cashier's hand").hasSize(1);
            }
        }
        assertThat(till.sales()).singleElement().satisfies(sale -> {
            assertThat(sale.tenders()).hasSize(1);
            assertThat(sale.change()).isEqualTo(750);
        });
    }

    @Test
    void f_25_a_sale_never_waits_for_paper_and_the_receipt_comes_when_paper_is_back() throws Exception {
        ACounter till = ACounter.open(folder);
        till.printer.become(PrinterState.OUT_OF_PAPER);
        for (int sale = 0; sale < 3; sale++) {
            till.scan(AShop.MUG_GTIN);
            till.cash("20");
            till.quiet();
        }
        assertThat(till.sales()).hasSize(3);
        assertThat(till.printer.drawerOpened()).isEqualTo(3);
        assertThat(till.rooms.receipts().queue().trouble()).isEqualTo("the printer is out of paper, 3 receipts wait");
        till.printer.become(PrinterState.READY);
        till.rooms.receipts().queue().go();
        till.quiet();
        assertThat(till.rooms.receipts().queue().size()).isZero();
        assertThat(till.rooms.receipts().queue().trouble()).isNull();
        assertThat(till.printer.papers().stream().filter(paper -> text(paper.lines()).contains("TOTAL"))).hasSize(3)
                .noneMatch(paper -> text(paper.lines()).contains("COPY"));
    }

    @Test
    void f_25_every_print_after_the_first_says_copy_and_is_on_record() throws Exception {
        ACounter till = ACounter.open(folder);
        till.scan(AShop.MUG_GTIN);
        till.cash("20");
        till.quiet();
        var order = till.sales().getFirst().order();
        till.counter.act(() -> till.rooms.receipts().reprint(ACounter.CLEO, order.id()));
        till.quiet();
        assertThat(till.bodies(ReceiptReprinted.class)).containsExactly(new ReceiptReprinted(order.id()));
        String copy = text(till.printer.papers().getFirst().lines());
        assertThat(copy).contains("COPY", order.number(), "12.50");
        assertThat(till.rooms.receipts().copies(order.id())).isEqualTo(1);
        till.journalDisk.restart();
        till.start();
        assertThat(till.rooms.receipts().copies(order.id())).isEqualTo(1);
        till.counter.act(() -> till.rooms.receipts().reprint(ACounter.CLEO, order.id()));
        till.quiet();
        String second = text(till.printer.papers().getFirst().lines());
        assertThat(second).isEqualTo(copy);
    }

    @Test
    void i_28_opening_the_drawer_without_a_sale_needs_a_reason_and_is_on_record_first() throws Exception {
        ACounter till = ACounter.open(folder);
        assertThatThrownBy(() -> till.counter.act(() -> till.rooms.receipts().openDrawer(ACounter.CLEO, "  "))).hasMessageContaining("ReasonMissing");
        till.counter.act(() -> till.rooms.receipts().openDrawer(ACounter.CLEO, "Change for the float"));
        assertThat(till.bodies(DrawerOpened.class)).containsExactly(new DrawerOpened("Change for the float"));
        assertThat(till.records().getLast().envelope().actor()).isEqualTo(AShop.CLEO.toString());
        till.quiet();
        assertThat(till.printer.drawerOpened()).isEqualTo(1);
    }
}
