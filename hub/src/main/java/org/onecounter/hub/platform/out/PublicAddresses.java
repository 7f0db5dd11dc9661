package org.onecounter.hub.platform.out;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the open internet from those of this machine, its networks, and of special use (IANA's registries of
 * special-purpose addresses, RFC 6890). What is not known to be public is not.
 */
final class PublicAddresses {
    private record Net(int prefix, int bits) {
        boolean has(int address) {
            return address >>> 32 - bits == prefix >>> 32 - bits;
        }
    }

    private static final List<Net> SPECIAL = List.of(
            net(0, 0, 8), net(10, 0, 8), net(100, 64, 10), net(127, 0, 8), net(169, 254, 16), net(172, 16, 12),
            new Net(192 << 24, 24), new Net(192 << 24 | 2 << 8, 24), new Net(192 << 24 | 88 << 16 | 99 << 8, 24),
            net(192, 168, 16), net(198, 18, 15), new Net(198 << 24 | 51 << 16 | 100 << 8, 24),
            new Net(203 << 24 | 113 << 8, 24), net(224, 0, 3));

    private PublicAddresses() {}

    private static Net net(int first, int second, int bits) {
        return new Net(first << 24 | second << 16, bits);
    }

    /** Whether a request may go there. */
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublicFour(word(four.getAddress(), 0));
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublicFour(int address) {
        return SPECIAL.stream().noneMatch(net -> net.has(address));
    }

    private static boolean isPublicSix(byte[] six) {
        int first = word(six, 0);
        int second = word(six, 4);
        if (first == 0x0064ff9b && second == 0 && word(six, 8) == 0) {
            return isPublicFour(word(six, 12)); // NAT64: an IPv4 address in disguise
        }
        boolean global = first >>> 29 == 1; // 2000::/3
        boolean teredo = first == 0x20010000;
        boolean sixToFour = first >>> 16 == 0x2002;
        boolean special = first >>> 9 == 0x20010000 >>> 9; // 2001::/23, protocol assignments
        boolean documentation = first == 0x20010db8 || first >>> 12 == 0x3fff0;
        return global && !teredo && !sixToFour && !special && !documentation;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }
}
