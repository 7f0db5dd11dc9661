package org.onecounter.bench;

import java.util.List;

/** The flags the launcher gives the hub, so that a bench measures what runs in a shop. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> ofHub() {
        String given = System.getenv("ONECOUNTER_HUB_JVM");
        return given == null || given.isBlank()
                ? List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED")
                : List.of(given.trim().split(" +"));
    }
}
