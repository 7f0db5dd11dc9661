package org.onecounter.domain.pricing;

import org.onecounter.domain.Refusal;

/** The request was not priced, and this is why. */
public record NotQuoted(Refusal refusal) implements QuoteResult {}
