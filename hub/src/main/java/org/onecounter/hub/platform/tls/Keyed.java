package org.onecounter.hub.platform.tls;

import java.security.KeyPair;
import java.security.cert.X509Certificate;

/** A certificate with its keys. */
record Keyed(KeyPair keys, X509Certificate certificate) {}
