package org.duet.app.media.webrtc.link;

import java.util.Optional;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;

/** Which client a connection is to, known by its certificate. On the media thread. */
final class OtherClient {
  private @Nullable String certificate;

  /** The first that describes itself is the one. */
  void meet(Signal signal) {
    if (certificate == null) {
      certificate = in(signal).orElse(null);
    }
  }

  /**
   * Whether this comes from another one: the person took the call to another device, or started
   * theirs anew.
   */
  boolean isAnother(Signal signal) {
    return certificate != null && in(signal).filter(one -> !one.equals(certificate)).isPresent();
  }

  private static Optional<String> in(Signal signal) {
    try {
      return PeerMessage.decode(signal.data()) instanceof Description(_, String sdp)
              && CandidateGuard.plausible(sdp)
          ? Fingerprint.in(sdp)
          : Optional.empty();
    } catch (WireException e) {
      return Optional.empty();
    }
  }
}
