package org.onecounter.hub.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads the end of the server's log for the line that says why it stopped. */
final class LogTail {
    private static final int BYTES = 16 * 1024;

    private LogTail() {}

    static String lastComplaint(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            String found = "no reason given";
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:") || line.startsWith("postgres:")) {
                    found = line.substring(line.indexOf(':', line.indexOf("UTC") < 0 ? 0 : line.indexOf("UTC")) + 1).strip();
                }
            }
            return found;
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}
