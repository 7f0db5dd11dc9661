package org.onecounter.sync.uplink;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The till is known; where it stands and how that place sells. */
public record EnrolAnswer(UUID tillId, String tillCode, Place location, Instant hubTime) {

    /** The location of the till. */
    public record Place(
            UUID id,
            String code,
            String name,
            List<String> address,
            String territory,
            String zone,
            String currency,
            String priceList) {}
}
