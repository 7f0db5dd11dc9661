package org.onecounter.hub.flows;

/** The intake cannot take more now, or its database is away; nothing was kept, the same fact may be sent again. */
public final class HubBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why in a sentence for the sender. */
    public HubBusy(String sentence) {
        super(sentence);
    }
}
