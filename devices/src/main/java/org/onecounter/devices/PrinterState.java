package org.onecounter.devices;

/** How a printer was found, with the sentence a cashier reads. */
public enum PrinterState {
    READY("Ready"),
    OUT_OF_PAPER("The printer is out of paper"),
    OFFLINE("The printer does not answer");

    private final String sentence;

    PrinterState(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
