package org.onecounter.hub.platform.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.onecounter.hub.platform.Face;

/** Tells before anything is made whether the hub's ports are free. */
public final class FreePorts {
    private FreePorts() {}

    /** Refuses with the first port that another program holds. */
    public static void check(HubSettings settings) {
        for (Face face : Face.values()) {
            int port = settings.portOf(face);
            if (port == 0) {
                continue;
            }
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(settings.bind(), port));
            } catch (IOException e) {
                throw new StartRefused("Port " + port + " is in use by another program;"
                        + " stop that one, or choose other ports with --port.", e);
            }
        }
    }
}
