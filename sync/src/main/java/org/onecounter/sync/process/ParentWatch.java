package org.onecounter.sync.process;

import java.io.IOException;

/** Ends this process in order when whoever started it is gone: its end of our standard input closes, however it died. */
public final class ParentWatch {
    private ParentWatch() {}

    /** Starts watching. */
    public static void start() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // whatever it says means it is there
                }
            } catch (IOException e) {
                // as good as the end
            }
            System.exit(0);
        });
    }
}
