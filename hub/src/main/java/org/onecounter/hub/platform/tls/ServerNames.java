package org.onecounter.hub.platform.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What tills may call this hub: host names and addresses.
 *
 * @param dns names
 * @param addresses addresses in letters
 */
public record ServerNames(Set<String> dns, Set<String> addresses) {

    /** This machine by its loopback names, its own name and, when bound beyond loopback, its addresses. */
    public static ServerNames ofMachine(String bind, Collection<String> hosts) {
        Set<String> dns = new TreeSet<>(hosts);
        dns.add("localhost");
        Set<String> addresses = new TreeSet<>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        try {
            if (!InetAddress.getByName(bind).isLoopbackAddress()) {
                dns.add(InetAddress.getLocalHost().getHostName());
                NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLinkLocalAddress())
                        .forEach(address -> addresses.add(address.getHostAddress().split("%")[0]));
            }
        } catch (UnknownHostException | SocketException e) {
            // then it has no name but these
        }
        return new ServerNames(Set.copyOf(dns), Set.copyOf(addresses));
    }

    boolean allIn(X509Certificate certificate) throws CertificateParsingException {
        Set<String> named = new HashSet<>();
        if (certificate.getSubjectAlternativeNames() != null) {
            certificate.getSubjectAlternativeNames().forEach(name -> named.add(String.valueOf(name.get(1))));
        }
        return named.containsAll(dns) && named.containsAll(addresses);
    }
}
