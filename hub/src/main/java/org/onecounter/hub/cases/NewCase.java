package org.onecounter.hub.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must decide.
 *
 * @param kind OVERSOLD, FORK, POISON, NUMBER_TWICE, LATE_PAYMENT
 * @param subject id of the variant, order or till it is about
 * @param sentence what happened, for a person
 * @param figures what the sentence rests on
 */
public record NewCase(
        UUID id,
        String kind,
        String subject,
        String sentence,
        Map<String, String> figures,
        @Nullable UUID fact,
        @Nullable UUID order) {}
