package org.onecounter.sync.uplink;

import java.time.Instant;
import java.util.UUID;

/**
 * The hub says what it holds of that epoch; the till sends again from there (design §6).
 *
 * @param durableSeq the last sequence held, 0 for none
 * @param durableHash its hash, hexadecimal; empty for none
 * @param fenced the till's history forked: what it sends is kept, a person must decide
 * @param bundle root of the rule bundle in force
 */
public record ContactAnswer(
        UUID epoch,
        long durableSeq,
        String durableHash,
        boolean fenced,
        Instant now,
        String bundle,
        UUID feedEpoch,
        long feedPosition) {}
