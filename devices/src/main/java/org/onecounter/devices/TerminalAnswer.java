package org.onecounter.devices;

/** What a terminal says about an attempt. Only these words move money; a time-out is {@link Unknown}, never a refusal. */
public sealed interface TerminalAnswer {

    /** The money is taken; the reference is the terminal's own. */
    record Approved(String reference) implements TerminalAnswer {}

    /** Nothing was taken and nothing will be. */
    record Declined(String reason) implements TerminalAnswer {}

    /** The money was taken and has been given back. */
    record Reversed(String reference) implements TerminalAnswer {}

    /** Nobody can say yet; ask again. */
    record Unknown(String why) implements TerminalAnswer {}

    /** The terminal never saw this attempt, so nothing was taken. */
    record NeverSeen() implements TerminalAnswer {}
}
