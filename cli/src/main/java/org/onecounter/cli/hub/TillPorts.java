package org.onecounter.cli.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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

    /** The ports of all tills that were started in a data folder. */
    public static List<Integer> all(Path data) {
        List<Integer> ports = new ArrayList<>();
        try (Stream<Path> folders = Files.list(data)) {
            for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
                Path file = folder.resolve(FILE);
                if (folder.getFileName().toString().startsWith("till-") && Files.exists(file)) {
                    ports.add(Integer.parseInt(Files.readString(file).strip()));
                }
            }
        } catch (IOException | NumberFormatException e) {
            // none that can be asked
        }
        return ports;
    }

    /** What the running ones found when they looked through their journals. */
    public static List<JsonNode> verified(Path data) {
        List<JsonNode> answers = new ArrayList<>();
        for (int port : all(data)) {
            JsonNode answer = new TillClient(port).get("/api/v1/verify");
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }
}
