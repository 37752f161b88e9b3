package org.duet.app.backend;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses that others could reach this machine at; none means that it has no network. */
@FunctionalInterface
public interface NetworkWatch {
  Set<InetAddress> addresses();

  /** What the system says. */
  static NetworkWatch ofThisMachine() {
    return () -> {
      try {
        return NetworkInterface.networkInterfaces()
            .filter(NetworkWatch::counts)
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLinkLocalAddress())
            .collect(Collectors.toUnmodifiableSet());
      } catch (SocketException e) {
        return Set.of();
      }
    };
  }

  private static boolean counts(NetworkInterface card) {
    try {
      return card.isUp() && !card.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}
