package org.onecounter.hub.platform.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.onecounter.hub.platform.start.Secrets;

/**
 * The certificate authority of one hub, made at its first start: it signs the certificate the uplink shows. Tills learn
 * its fingerprint with their enrolment code and trust nothing else.
 */
public final class LocalAuthority {

    /** Password of {@link #serverKeys()}, which lives in memory only; the key files are guarded by their mode. */
    public static final String KEYSTORE_PASSWORD = "memory";

    private static final Duration CA_LIFE = Duration.ofDays(3650);
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    private static final Duration RENEW_BEFORE = Duration.ofDays(60);

    private final X509Certificate ca;
    private final KeyStore serverKeys;

    private LocalAuthority(X509Certificate ca, KeyStore serverKeys) {
        this.ca = ca;
        this.serverKeys = serverKeys;
    }

    /** The authority kept in the secrets, or a new one; a server certificate that ends soon or names other hosts is renewed. */
    public static LocalAuthority open(Secrets secrets, ServerNames names, Instant now) {
        try {
            Keyed authority = read(secrets, "ca").orElse(null);
            if (authority == null) {
                KeyPair keys = Certificates.keys();
                authority = new Keyed(keys, Certificates.authority(keys, now, now.plus(CA_LIFE)));
                keep(secrets, "ca", authority);
            }
            Keyed server = read(secrets, "uplink").orElse(null);
            if (server == null || !fits(server.certificate(), authority.certificate(), names, now)) {
                KeyPair keys = Certificates.keys();
                server = new Keyed(keys, Certificates.server(keys, names, authority, now, now.plus(SERVER_LIFE)));
                keep(secrets, "uplink", server);
            }
            return new LocalAuthority(authority.certificate(), store(server, authority.certificate()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the certificates of the uplink cannot be made", e);
        }
    }

    private static boolean fits(X509Certificate server, X509Certificate ca, ServerNames names, Instant now)
            throws GeneralSecurityException {
        if (server.getNotAfter().toInstant().isBefore(now.plus(RENEW_BEFORE)) || !names.allIn(server)) {
            return false;
        }
        try {
            server.verify(ca.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static KeyStore store(Keyed server, X509Certificate ca) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("uplink", server.keys().getPrivate(), KEYSTORE_PASSWORD.toCharArray(),
                new Certificate[] {server.certificate(), ca});
        return store;
    }

    private static Optional<Keyed> read(Secrets secrets, String name) throws GeneralSecurityException, IOException {
        Optional<String> key = secrets.read(name + "-key.pem");
        Optional<String> certificate = secrets.read(name + ".pem");
        return key.isEmpty() || certificate.isEmpty()
                ? Optional.empty()
                : Optional.of(Pem.read(key.get(), certificate.get()));
    }

    private static void keep(Secrets secrets, String name, Keyed keyed) throws GeneralSecurityException {
        secrets.write(name + "-key.pem", Pem.key(keyed.keys().getPrivate()));
        secrets.write(name + ".pem", Pem.certificate(keyed.certificate()));
    }

    /** The authority's certificate, which tills keep. */
    public X509Certificate certificate() {
        return ca;
    }

    /** The first 16 hex digits of the SHA-256 of its certificate: what an enrolment code ends with. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ca.getEncoded());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Key and chain of the uplink, for the TLS door. */
    public KeyStore serverKeys() {
        return serverKeys;
    }
}
