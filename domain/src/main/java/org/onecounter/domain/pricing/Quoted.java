package org.onecounter.domain.pricing;

/** The request was priced. */
public record Quoted(Quote quote) implements QuoteResult {}
