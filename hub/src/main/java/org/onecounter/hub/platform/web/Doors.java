package org.onecounter.hub.platform.web;

import java.util.EnumMap;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.onecounter.hub.platform.Face;

/** The three listening ports, and which face a request came through. */
public final class Doors {
    private final Map<Face, Connector> connectors = new EnumMap<>(Face.class);
    private volatile int shop;
    private volatile int admin;
    private volatile int uplink;

    void put(Face face, Connector connector) {
        connectors.put(face, connector);
    }

    /** The port a face listens at, once it does. */
    public int port(Face face) {
        Connector connector = connectors.get(face);
        return connector == null ? -1 : connector.getLocalPort();
    }

    /** The face behind a local port. */
    public Face face(int localPort) {
        if (shop <= 0) {
            shop = port(Face.SHOP);
            admin = port(Face.ADMIN);
            uplink = port(Face.UPLINK);
        }
        if (localPort == shop) {
            return Face.SHOP;
        }
        if (localPort == admin) {
            return Face.ADMIN;
        }
        if (localPort == uplink) {
            return Face.UPLINK;
        }
        throw new IllegalStateException("no face listens at port " + localPort);
    }
}
