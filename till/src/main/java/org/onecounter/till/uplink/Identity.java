package org.onecounter.till.uplink;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Optional;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.port.Disk;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.Json;

/**
 * Who this till is, on its disk: its own key pair, made once and never sent; the certificate of the hub's authority, kept at
 * first contact; and what the hub told at enrolment. The last is written last: without it the till is not enrolled.
 */
final class Identity {
    private static final String KEY = "till.key";
    private static final String PUBLIC_KEY = "till.pub";
    private static final String AUTHORITY = "hub-ca.der";
    private static final String ENROLMENT = "enrolment.json";
    private final Disk disk;
    private final PrivateKey key;
    private final byte[] publicKey;

    private Identity(Disk disk, PrivateKey key, byte[] publicKey) {
        this.disk = disk;
        this.key = key;
        this.publicKey = publicKey;
    }

    /** Reads it from the till's folder; makes the keys when they are not there. */
    static Identity open(Disk disk) throws IOException {
        if (!disk.exists(KEY) || !disk.exists(PUBLIC_KEY)) {
            KeyPair keys = Signing.newKeys();
            disk.replace(PUBLIC_KEY, keys.getPublic().getEncoded());
            disk.replace(KEY, keys.getPrivate().getEncoded());
        }
        return new Identity(disk, Signing.privateKey(disk.read(KEY)), disk.read(PUBLIC_KEY));
    }

    PrivateKey key() {
        return key;
    }

    /** The public half, X.509 form. */
    byte[] publicKey() {
        return publicKey;
    }

    Optional<Enrolment> enrolment() throws IOException {
        return disk.exists(ENROLMENT)
                ? Optional.of(Json.MAPPER.readValue(disk.read(ENROLMENT), Enrolment.class))
                : Optional.empty();
    }

    /** The certificate of the hub's authority, DER; only once enrolled. */
    byte[] authority() throws IOException {
        return disk.read(AUTHORITY);
    }

    void enrolled(Enrolment enrolment, byte[] authority) throws IOException {
        disk.replace(AUTHORITY, authority);
        disk.replace(ENROLMENT, Json.write(enrolment));
    }
}
