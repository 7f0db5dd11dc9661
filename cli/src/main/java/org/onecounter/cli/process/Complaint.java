package org.onecounter.cli.process;

/** A command cannot go on; its message is one sentence for the person at the terminal, its exit status is 2. */
public final class Complaint extends RuntimeException {

    public Complaint(String sentence) {
        super(sentence, null, false, false);
    }
}
