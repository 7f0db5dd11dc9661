package org.onecounter.hub.platform.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names this hub is called by: localhost, any plain address (no page can be made to lie at one), and the names given
 * with --host. A name somebody's DNS points at us is none of them.
 */
final class OwnHosts {
    private final Set<String> names;

    OwnHosts(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean own(@Nullable String host, int localPort) {
        if (host == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        String name = hasPort ? host.substring(0, colon) : host;
        if (names.contains(name.toLowerCase(Locale.ROOT)) || names.contains(host.toLowerCase(Locale.ROOT))) {
            return true; // behind a proxy the outer port may be any
        }
        return hasPort && host.substring(colon + 1).equals(Integer.toString(localPort)) && (isLocal(name) || isAddress(name));
    }

    private static boolean isLocal(String name) {
        return name.equalsIgnoreCase("localhost");
    }

    private static boolean isAddress(String name) {
        if (name.startsWith("[") && name.endsWith("]")) {
            return true;
        }
        int dots = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return dots == 3;
    }
}
