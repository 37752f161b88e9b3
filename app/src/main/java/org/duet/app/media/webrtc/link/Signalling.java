package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCIceCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duet.app.media.webrtc.sound.Microphone;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a connection and the other side's say to each other by way of the server. What this side has
 * to say can be made before it is wanted; it leaves once this {@link #begin}s. All on the media
 * thread.
 */
final class Signalling {
  private static final Logger LOG = LoggerFactory.getLogger(Signalling.class);

  private final UUID sessionId;
  private final Discretion discretion;
  private final Negotiator negotiator;
  private final Consumer<Signal> toOther;
  private final OtherClient other = new OtherClient();
  private final List<Signal> unsaid = new ArrayList<>();
  private boolean begun;

  /**
   * @param polite whether this side gives in where both offer
   * @param guard what the other says is checked by it
   */
  Signalling(
      UUID sessionId,
      Peer peer,
      Microphone microphone,
      boolean polite,
      Discretion discretion,
      CandidateGuard guard,
      Consumer<Signal> toOther) {
    this.sessionId = sessionId;
    this.discretion = discretion;
    this.toOther = toOther;
    negotiator = new Negotiator(peer, microphone, polite, guard, this::say);
  }

  /** From here on the other may hear it. Any number of times. */
  void begin() {
    begun = true;
    unsaid.forEach(toOther);
    unsaid.clear();
  }

  /** Makes an offer as soon as that is possible. */
  void offer(boolean iceRestart) {
    negotiator.offer(iceRestart);
  }

  /** A path of this side's. */
  void found(RTCIceCandidate candidate) {
    say(new Candidate(candidate.sdp, candidate.sdpMid, candidate.sdpMLineIndex));
  }

  /** All that the other hears of this side on the way of signals leaves here. */
  private void say(PeerMessage message) {
    discretion.tell(message).map(this::signal).ifPresent(begun ? toOther : unsaid::add);
  }

  private Signal signal(PeerMessage message) {
    SignalType type =
        switch (message) {
          case Candidate _ -> SignalType.ICE_CANDIDATE;
          case Description description ->
              description.offer() ? SignalType.OFFER : SignalType.ANSWER;
        };
    return new Signal(sessionId, type, message.encode());
  }

  /** Whether this comes from another client than the one this is the connection to. */
  boolean isOfAnother(Signal signal) {
    return signal.sessionId().equals(sessionId) && other.isAnother(signal);
  }

  void receive(Signal signal) {
    if (!signal.sessionId().equals(sessionId)) {
      LOG.debug("A signal of another session was ignored");
      return;
    }
    other.meet(signal);
    try {
      negotiator.receive(PeerMessage.decode(signal.data()));
    } catch (WireException e) {
      LOG.warn("A signal that cannot be read was ignored: {}", e.getMessage());
    }
  }
}
