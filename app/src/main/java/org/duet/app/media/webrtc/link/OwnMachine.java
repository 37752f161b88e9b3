package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.duet.app.media.Reach;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two clients on one machine find each other even where it has no network at all. */
final class OwnMachine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnMachine.class);

  private final @Nullable LoopbackStun stun;

  /** Does nothing unless this machine is within reach and nothing else is. */
  OwnMachine(Reach reach) {
    stun = reach == Reach.MACHINE && !hasNetwork() ? start() : null;
  }

  private static @Nullable LoopbackStun start() {
    try {
      return new LoopbackStun();
    } catch (SocketException e) {
      LOG.warn("This machine has no network and not even a loopback interface");
      return null;
    }
  }

  private static boolean hasNetwork() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(OwnMachine::leadsOut);
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean leadsOut(NetworkInterface network) {
    try {
      return network.isUp()
          && !network.isLoopback()
          && network.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
    } catch (SocketException e) {
      return false;
    }
  }

  /** Has the library listen on every address, and ask which of them is this machine's own. */
  void prepare(RTCConfiguration configuration) {
    if (stun == null) {
      return;
    }
    RTCIceServer server = new RTCIceServer();
    server.urls = List.of(stun.url());
    List<RTCIceServer> servers = new ArrayList<>(configuration.iceServers);
    servers.add(server);
    configuration.iceServers = servers;
    configuration.portAllocatorConfig =
        new PortAllocatorConfig().setDisableAdapterEnumeration(true);
  }

  @Override
  public void close() {
    if (stun != null) {
      stun.close();
    }
  }
}
