package org.onecounter.cli.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tills that a demo runs in one data folder: where they answer, and what they say of their journals. */
public final class TillPorts {
    private static final String FILE = "port";

    private TillPorts() {}

    /** The folder of a demo's till, counted from 1. */
    public static Path folder(Path data, int number) {
        return data.resolve("till-" + number);
    }

    /** Notes at which port a till answers. */
    public static void say(Path tillFolder, int port) {
        try {
            Files.writeString(tillFolder.resolve(FILE), port + "\n");
        } catch (IOException e) {
            // then verify and doctor do not find it, and say so
        }
    }

    /** The folders of all tills in a data folder. */
    public static List<Path> folders(Path data) {
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("till-\\d+")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The ports of all tills that were started in a data folder. */
    public static List<Integer> all(Path data) {
        List<Integer> ports = new ArrayList<>();
        for (Path folder : folders(data)) {
            try {
                ports.add(Integer.parseInt(Files.readString(folder.resolve(FILE)).strip()));
            } catch (IOException | NumberFormatException e) {
                // never started
            }
        }
        return ports;
    }
}
