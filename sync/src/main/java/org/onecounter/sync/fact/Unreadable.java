package org.onecounter.sync.fact;

import org.onecounter.domain.Refusal;

/**
 * A body nobody here can read: a till's record of a later version, or a damaged one that its till signed. It is kept raw
 * with a case, and nothing behind it waits (I-21). It is never written, only read.
 */
public record Unreadable(Refusal why) implements FactBody {}
