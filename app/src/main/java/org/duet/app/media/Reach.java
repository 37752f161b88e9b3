package org.duet.app.media;

import java.net.InetAddress;

/**
 * How near something may lie that this client sends packets to because a stranger named its
 * address. It would send them to any: to a printer or a router of the network it is in, too.
 */
public enum Reach {
  /** Public addresses only. */
  INTERNET,
  /** Also those of private networks. */
  LAN,
  /** Also this machine itself: two clients side by side. */
  MACHINE;

  /** The nearest that this address is in. */
  public static Reach of(InetAddress address) {
    if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
      return MACHINE;
    }
    return address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || inNetwork(address.getAddress())
        ? LAN
        : INTERNET;
  }

  /** Whether somebody with this reach may name it. */
  public boolean includes(InetAddress address) {
    return compareTo(of(address)) >= 0;
  }

  /** Unique local (RFC 4193) and carrier-grade NAT (RFC 6598) addresses. */
  private static boolean inNetwork(byte[] bytes) {
    return bytes.length == 16
        ? (bytes[0] & 0xfe) == 0xfc
        : (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
  }
}
