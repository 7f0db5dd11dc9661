package org.onecounter.domain.pricing;

import java.util.List;
import java.util.TreeMap;
import org.onecounter.domain.bytes.ByteReader;
import org.onecounter.domain.bytes.ByteWriter;
import org.onecounter.domain.bytes.MalformedBytes;

/**
 * The names and hashes of all chunks of a bundle, ascending by name; the hash of its bytes is the root.
 *
 * <pre>
 * u8 version=1, u8 'N'
 * i32 chunks: text name, 32 bytes SHA-256 of the chunk   (ascending by name)
 * </pre>
 */
public record Manifest(List<Entry> entries) {

    /** One chunk: its name and the hash of its bytes. */
    public record Entry(String name, Digest hash) {}

    private static final int VERSION = 1;

    public Manifest {
        var sorted = new TreeMap<String, Entry>();
        for (Entry entry : entries) {
            if (sorted.put(entry.name(), entry) != null) throw new IllegalArgumentException("twice: " + entry.name());
        }
        entries = List.copyOf(sorted.values());
    }

    /** This manifest with another hash for one chunk, or one chunk more. */
    public Manifest with(String name, Digest hash) {
        var changed = new TreeMap<String, Entry>();
        for (Entry entry : entries) changed.put(entry.name(), entry);
        changed.put(name, new Entry(name, hash));
        return new Manifest(List.copyOf(changed.values()));
    }

    public byte[] encode() {
        var out = new ByteWriter(6 + entries.size() * 52).u8(VERSION).u8('N').i32(entries.size());
        for (Entry entry : entries) out.text(entry.name()).raw(entry.hash().bytes());
        return out.toBytes();
    }

    public static Manifest decode(byte[] bytes) {
        var in = new ByteReader(bytes);
        in.header(VERSION, 'N');
        var entries = new Entry[in.bigCount(34)];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new Entry(in.text(), Digest.of(in.raw(32)));
            if (i > 0 && entries[i - 1].name().compareTo(entries[i].name()) >= 0) {
                throw new MalformedBytes("chunks out of order at " + entries[i].name());
            }
        }
        in.end();
        return new Manifest(List.of(entries));
    }
}
