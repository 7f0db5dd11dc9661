package org.onecounter.till.uplink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.hash.Hashes;

/**
 * Trusts one authority and no other: at first contact the one whose fingerprint stands behind the enrolment code, later the
 * one that was kept. That the certificate is for the address called is checked in both.
 */
final class HubTrust extends X509ExtendedTrustManager {
    private final @Nullable String fingerprint;
    private volatile @Nullable X509Certificate authority;

    private HubTrust(@Nullable String fingerprint, @Nullable X509Certificate authority) {
        this.fingerprint = fingerprint;
        this.authority = authority;
    }

    /** First contact: any authority whose certificate's SHA-256 begins with these hexadecimal digits. */
    static HubTrust pinned(String fingerprint) {
        return new HubTrust(fingerprint, null);
    }

    /** Later: the authority that was kept. */
    static HubTrust of(byte[] authority) throws IOException {
        try {
            return new HubTrust(null, (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(authority)));
        } catch (CertificateException e) {
            throw new IOException("The kept certificate of the hub cannot be read", e);
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK has TLS 1.3", e);
        }
    }

    /** The authority met or kept, DER; null before the first contact. */
    byte @Nullable [] authority() throws IOException {
        X509Certificate met = authority;
        try {
            return met == null ? null : met.getEncoded();
        } catch (CertificateException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        X509Certificate trusted = authority;
        if (trusted == null) {
            trusted = pinned(chain);
        }
        only(trusted).checkServerTrusted(chain, authType, engine);
        authority = trusted;
    }

    private X509Certificate pinned(X509Certificate[] chain) throws CertificateException {
        for (X509Certificate shown : chain) {
            boolean same = fingerprint != null && Hashes.hex(Hashes.sha256(shown.getEncoded())).startsWith(fingerprint);
            if (same && shown.getBasicConstraints() >= 0) {
                return shown;
            }
        }
        throw new CertificateException("The hub that answers is not the one the code was made by");
    }

    private static X509ExtendedTrustManager only(X509Certificate authority) throws CertificateException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("hub", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("Not used: the client talks through an engine, which checks the name too");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Not used: the client talks through an engine, which checks the name too");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("A till is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("A till is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("A till is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
