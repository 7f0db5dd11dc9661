package org.onecounter.cli.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.onecounter.cli.process.Child;
import org.onecounter.cli.process.Complaint;
import org.onecounter.cli.process.Programs;

/** A hub for the length of one command: the one that runs over the data folder, or one started for it. */
public final class HubSession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HubClient client;
    private final @Nullable Child started;

    private HubSession(HubClient client, @Nullable Child started) {
        this.client = client;
        this.started = started;
    }

    /** Joins the running hub or starts one; two hubs never write one folder. */
    public static HubSession open(Path data, Programs programs) {
        HubClient running = HubClient.running(data);
        if (running != null) {
            return new HubSession(running, null);
        }
        if (!Files.isDirectory(data.resolve("hub"))) {
            System.err.println("There is no hub in " + data + " yet; making one.");
        }
        int port = freePorts();
        Child hub = Child.start("hub", programs.hub(
                "--data", data.toString(), "--port", Integer.toString(port), "--with-parent"), data.resolve("log/hub.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
        hub.address(PATIENCE);
        return new HubSession(HubClient.at(data, port + 3), hub);
    }

    /** What to ask. */
    public HubClient client() {
        return client;
    }

    /** Whether it was started for this command. */
    public boolean own() {
        return started != null;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static int freePorts() {
        for (int port = 18_080; port < 60_000; port += 10) {
            boolean free = true;
            for (int p = port; free && p <= port + 5; p++) {
                free = free(p);
            }
            if (free) {
                return port;
            }
        }
        throw new Complaint("No free ports were found on this machine.");
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
