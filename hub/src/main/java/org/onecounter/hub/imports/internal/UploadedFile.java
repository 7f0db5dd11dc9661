package org.onecounter.hub.imports.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.onecounter.hub.imports.FileRefused;

/** A file as it was sent, kept beside until it has been read, twice if need be; plain or gzip, always UTF-8. */
final class UploadedFile implements AutoCloseable {

    /** More than any catalogue or year of sales we know, less than a disk. */
    private static final long LONGEST = 1L << 30;

    private final Path path;

    private UploadedFile(Path path) {
        this.path = path;
    }

    /** Keeps what comes, readable by this user only. */
    static UploadedFile receive(InputStream in) {
        try {
            Path path = Files.createTempFile("onecounter-import-", ".part");
            var file = new UploadedFile(path);
            try (OutputStream out = Files.newOutputStream(path)) {
                file.copy(in, out);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw FileRefused.of("FileCut", "The file did not arrive whole: " + e.getMessage());
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long sum = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sum += n;
            if (sum > LONGEST) throw tooLarge();
            out.write(buffer, 0, n);
        }
        if (sum == 0) throw FileRefused.of("FileEmpty", "The file is empty.");
    }

    /** Its text from the start. */
    Reader open() {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return new Utf8Reader(gzip ? new Limited(new GZIPInputStream(in, 1 << 16)) : in);
        } catch (ZipException | EOFException e) {
            throw FileRefused.of("FileCut", "The compressed file is damaged or ends too early.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all of it once, so that a file that is not UTF-8 or ends too early is refused before anything is kept. */
    void checkText() {
        char[] buffer = new char[1 << 15];
        try (Reader text = open()) {
            while (text.read(buffer) >= 0) {
                // only reading
            }
        } catch (ZipException | EOFException e) {
            throw FileRefused.of("FileCut", "The compressed file is damaged or ends too early.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the bytes as sent. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(path)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileRefused tooLarge() {
        return FileRefused.of("FileTooLarge", "The file is larger than 1 GiB; send it in parts.", "limit", LONGEST);
    }

    /** Stops a small file that unpacks into an endless one. */
    private static final class Limited extends java.io.FilterInputStream {
        private long sum;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            sum += Math.max(0, n);
            if (sum > LONGEST) throw tooLarge();
            return n;
        }
    }
}
