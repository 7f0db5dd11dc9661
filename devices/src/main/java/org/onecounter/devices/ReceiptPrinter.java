package org.onecounter.devices;

/** A printer that takes ESC/POS bytes. A refused job was not begun; a printer that dies half-way reports a refusal too, so a reprint may follow. */
public interface ReceiptPrinter {

    /** Characters of normal width on a line: 42 on 80 mm paper, 32 on 58 mm. */
    int columns();

    PrinterState state();

    /** Prints one job and answers how the printer was found: {@link PrinterState#READY} means the paper moved. */
    PrinterState print(byte[] job);
}
