package org.onecounter.hub.shop.checkout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form in which a sealed cookie holds a checkout; every step reads and writes it, so it is kept lean. */
final class CheckoutBytes {
    private static final int VERSION = 1;

    private CheckoutBytes() {}

    static byte[] write(Checkout checkout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(checkout.order().getMostSignificantBits());
            out.writeLong(checkout.order().getLeastSignificantBits());
            out.writeLong(checkout.shownTotal());
            out.writeBoolean(checkout.delivery());
            Recipient recipient = checkout.recipient();
            out.writeBoolean(recipient != null);
            if (recipient != null) {
                for (String part : recipient.parts()) {
                    out.writeUTF(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The checkout, or null for the form of another version. */
    static @Nullable Checkout read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                return null;
            }
            UUID order = new UUID(in.readLong(), in.readLong());
            long total = in.readLong();
            boolean delivery = in.readBoolean();
            Recipient recipient = in.readBoolean()
                    ? new Recipient(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF())
                    : null;
            return new Checkout(order, recipient, delivery, total);
        } catch (IOException otherForm) {
            return null;
        }
    }
}
