package org.onecounter.devices;

import org.onecounter.devices.escpos.EscPos;

/** The usual drawer: wired to the printer, opened by a pulse in the byte stream, even when the paper is out. */
public final class PrinterDrawer implements CashDrawer {

    private final ReceiptPrinter printer;

    public PrinterDrawer(ReceiptPrinter printer) {
        this.printer = printer;
    }

    @Override
    public boolean open() {
        return printer.print(new EscPos().drawerPulse().toBytes()) != PrinterState.OFFLINE;
    }
}
