package org.onecounter.hub.payments;

/** What a card provider says. */
public sealed interface CardAnswer {

    /** Yes; {@code reference} is the provider's name for it, to be given when money is taken or given back. */
    record Approved(String reference) implements CardAnswer {}

    /** No, and why, in words for the person who pays. */
    record Declined(String code, String sentence) implements CardAnswer {}

    /** Nothing was heard in time: it may have happened or not. */
    record NoAnswer() implements CardAnswer {}

    /** The provider never heard of it, so nothing happened. */
    record Unasked() implements CardAnswer {}
}
