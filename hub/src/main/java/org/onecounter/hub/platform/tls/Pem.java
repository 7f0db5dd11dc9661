package org.onecounter.hub.platform.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys and certificates as text (RFC 7468). */
final class Pem {
    private Pem() {}

    static String key(PrivateKey key) {
        return wrap("PRIVATE KEY", key.getEncoded());
    }

    static String certificate(X509Certificate certificate) throws GeneralSecurityException {
        return wrap("CERTIFICATE", certificate.getEncoded());
    }

    static Keyed read(String key, String certificate) throws GeneralSecurityException {
        X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
        PrivateKey secret = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(unwrap(key)));
        return new Keyed(new KeyPair(read.getPublicKey(), secret), read);
    }

    private static String wrap(String label, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
    }

    private static byte[] unwrap(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
