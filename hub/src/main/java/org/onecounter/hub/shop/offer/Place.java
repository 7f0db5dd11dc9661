package org.onecounter.hub.shop.offer;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A location as the shop needs it.
 *
 * @param visited true for places people can walk into
 * @param sellsOnline true when web orders may be sent from it
 */
public record Place(
        UUID id, String code, String name, String address, boolean visited, boolean sellsOnline, String territory, ZoneId zone) {}
