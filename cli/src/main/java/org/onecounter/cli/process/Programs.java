package org.onecounter.cli.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the built programs lie and how they are started. */
public final class Programs {
    private static final List<String> HUB = List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED");
    private static final List<String> TILL = List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED");

    private final Path home;

    public Programs(Path home) {
        this.home = home;
    }

    /** The folder of the launcher: set by it, or the current one. */
    public static Path home() {
        return Path.of(System.getProperty("onecounter.home", "")).toAbsolutePath().normalize();
    }

    /** The command that starts a hub with these options. */
    public List<String> hub(String... options) {
        return java("hub", flags("ONECOUNTER_HUB_JVM", HUB), "org.onecounter.hub.HubMain", options);
    }

    /** The command that starts a till with these options. */
    public List<String> till(String... options) {
        return java("till", flags("ONECOUNTER_TILL_JVM", TILL), "org.onecounter.till.TillMain", options);
    }

    /** The command that runs a bench. */
    public List<String> bench(String... options) {
        return java("bench", List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"), "org.onecounter.bench.Main", options);
    }

    private List<String> java(String module, List<String> flags, String main, String... options) {
        Path target = home.resolve(module).resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        Path cache = target.resolve(module + ".aot");
        if (Files.isRegularFile(cache)) {
            command.add("-XX:AOTCache=" + cache); // classes read and linked beforehand: a faster start
        }
        command.add("-cp");
        command.add(target.resolve(module + ".jar") + System.getProperty("path.separator") + target.resolve("lib") + "/*");
        command.add(main);
        command.addAll(List.of(options));
        return command;
    }

    private static List<String> flags(String variable, List<String> usual) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? usual : List.of(given.trim().split(" +"));
    }
}
