package org.onecounter.hub.tills;

import java.util.UUID;
import org.onecounter.domain.location.LocationId;

/** A till to be invited; its code on receipts is the next free one of the location. */
public record NewTill(UUID id, String name, LocationId location) {}
