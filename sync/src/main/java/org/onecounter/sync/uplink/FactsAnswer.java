package org.onecounter.sync.uplink;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.fact.FactAnswer;

/**
 * Answers to the records of one request, in their order, after the commit. Fewer answers than records: the rest was not
 * readable or not taken, and is to be sent again.
 *
 * @param durableSeq the last sequence held of the epoch of the last answered record
 */
public record FactsAnswer(List<FactAnswer> answers, @Nullable UUID epoch, long durableSeq) {}
