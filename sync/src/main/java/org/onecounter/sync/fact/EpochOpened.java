package org.onecounter.sync.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first record of an epoch of a till's journal: receipt numbers and sequence start anew under a random id.
 *
 * @param why ENROLLED, UNCONFIRMED (the start could not confirm its head), FORKED, HEALED, SYNC_FAILED
 * @param previousHash head of the epoch before, 64 hexadecimal digits
 */
public record EpochOpened(
        String why, @Nullable UUID previousEpoch, @Nullable Long previousSeq, @Nullable String previousHash)
        implements FactBody {}
