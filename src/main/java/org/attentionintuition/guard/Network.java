package org.attentionintuition.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where somebody comes from, as far as limits tell people apart. */
public final class Network {

    private static final int PREFIX = 8;

    private Network() {}

    /** One household or school: of an IPv6 address the first 64 bits. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(PREFIX, bytes.length));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
