package org.onecounter.domain.pricing;

/** What came of a request: a quote, or the refusal that says why there is none. */
public sealed interface QuoteResult permits Quoted, NotQuoted {}
