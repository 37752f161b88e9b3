package org.duet.app.media.webrtc.link;

import java.util.stream.Collectors;

/**
 * Takes simulcast (RFC 8853) out of what a browser offers: between two there is nobody to choose
 * among layers. The library would otherwise put the offered picture on a line of its own that only
 * receives, and this side's picture would never be sent.
 */
final class OneLayer {
  private OneLayer() {}

  static String of(String sdp) {
    return sdp.lines()
        .filter(line -> !line.startsWith("a=simulcast:") && !line.startsWith("a=rid:"))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
