package org.onecounter.till.lookup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onecounter.till.lookup.LookupItem.LookupVariant;

/**
 * Items and stock rows as bytes in the look-up file. A till reads a quarter of a million of them at its start, where JSON took five
 * times as long. Another first byte than ours means another version: the row is fetched anew.
 */
final class Rows {

    private static final int VERSION = 1;

    private Rows() {}

    /** Something that writes itself. */
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Something that is read. */
    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] bytes(LookupItem item) {
        return write(out -> {
            id(out, item.id());
            out.writeUTF(item.title());
            out.writeUTF(item.category());
            out.writeUTF(item.categoryName());
            out.writeUTF(item.picture());
            out.writeBoolean(item.active());
            out.writeShort(item.variants().size());
            for (LookupVariant variant : item.variants()) {
                write(out, variant);
            }
        });
    }

    private static void write(DataOutputStream out, LookupVariant variant) throws IOException {
        id(out, variant.id());
        out.writeUTF(variant.sku());
        out.writeShort(variant.gtins().size());
        for (String gtin : variant.gtins()) {
            out.writeUTF(gtin);
        }
        out.writeUTF(variant.options());
        out.writeBoolean(variant.tracked());
        out.writeByte(variant.scale());
        out.writeUTF(variant.picture());
        out.writeBoolean(variant.active());
    }

    static LookupItem item(byte[] bytes) {
        return read(bytes, in -> new LookupItem(
                id(in), in.readUTF(), in.readUTF().intern(), in.readUTF().intern(), in.readUTF().intern(), in.readBoolean(),
                list(in, Rows::variant)));
    }

    private static LookupVariant variant(DataInputStream in) throws IOException {
        return new LookupVariant(
                id(in), in.readUTF(), list(in, gtins -> gtins.readUTF()), in.readUTF(), in.readBoolean(), in.readByte(), in.readUTF().intern(),
                in.readBoolean());
    }

    static byte[] bytes(StockRow row) {
        return write(out -> {
            id(out, row.variant());
            out.writeLong(row.onHand());
            out.writeLong(row.reserved());
            out.writeLong(row.leased());
            out.writeLong(row.buffer());
            out.writeShort(row.places().size());
            for (StockRow.Place place : row.places()) {
                out.writeUTF(place.code());
                out.writeInt(place.rank());
                out.writeLong(place.quantity());
            }
        });
    }

    static StockRow stock(byte[] bytes) {
        return read(bytes, in -> new StockRow(
                id(in), in.readLong(), in.readLong(), in.readLong(), in.readLong(),
                list(in, place -> new StockRow.Place(place.readUTF().intern(), place.readInt(), place.readLong()))));
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IOException("a row of another version");
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> list(DataInputStream in, Reading<T> reading) throws IOException {
        int count = in.readUnsignedShort();
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(reading.from(in));
        }
        return list;
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
