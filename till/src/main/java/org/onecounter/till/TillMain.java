package org.onecounter.till;

import org.onecounter.sync.process.ParentWatch;
import org.onecounter.till.platform.TillOptions;
import org.onecounter.till.platform.TillOptions.Unusable;

/** Starts one till and serves until it is told to stop. */
public final class TillMain {

    private TillMain() {}

    /** Prints {@code READY till http://127.0.0.1:PORT} on standard output once it serves; exit 2 with one line when it cannot start. */
    public static void main(String... args) {
        try {
            TillOptions options = TillOptions.parse(args);
            if (options.withParent()) {
                ParentWatch.start();
            }
            TillProcess till = TillProcess.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(till::close, "stop"));
            System.out.println("READY till http://127.0.0.1:" + till.port());
        } catch (Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }
}
