package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import org.duet.app.media.CallMedia.IceServer;
import org.duet.app.media.Ways;

/** How the library is told which ways a call may take. */
final class Configurations {
  private Configurations() {}

  static RTCConfiguration of(Ways ways, OwnMachine machine) {
    RTCConfiguration configuration = new RTCConfiguration();
    configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
    configuration.iceServers = ways.servers().stream().map(Configurations::toNative).toList();
    configuration.iceTransportPolicy =
        ways.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
    machine.prepare(configuration);
    return configuration;
  }

  private static RTCIceServer toNative(IceServer server) {
    RTCIceServer result = new RTCIceServer();
    result.urls = server.urls();
    result.username = server.username();
    result.password = server.credential();
    return result;
  }
}
