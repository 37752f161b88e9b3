package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.media.webrtc.sound.Microphone;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Perfect negotiation (W3C WebRTC 1.0, section 10.7): either side may offer at any time; where both
 * do, the polite one gives in. All on the media thread.
 *
 * <p>One thing is done at a time, so a description is judged when its turn comes, by the signalling
 * state of that moment; the specification's flags for what is under way are not needed.
 */
final class Negotiator {
  private static final Logger LOG = LoggerFactory.getLogger(Negotiator.class);
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);
  private static final int START_KILOBITS_PER_SECOND = 1500;

  private final Peer peer;
  private final Microphone microphone;
  private final boolean polite;
  private final CandidateGuard guard;
  private final Consumer<PeerMessage> toOther;
  private final Chain chain = new Chain();

  /** Candidates that came before the first description: the library would drop them unsaid. */
  private final List<Candidate> early = new ArrayList<>();

  private boolean described;
  private boolean offerWanted;
  private boolean restartWanted;

  Negotiator(
      Peer peer,
      Microphone microphone,
      boolean polite,
      CandidateGuard guard,
      Consumer<PeerMessage> toOther) {
    this.peer = peer;
    this.microphone = microphone;
    this.polite = polite;
    this.guard = guard;
    this.toOther = toOther;
  }

  /** Makes an offer as soon as that is possible. */
  void offer(boolean iceRestart) {
    offerWanted = true;
    restartWanted |= iceRestart;
    chain.add(this::offerIfStable);
  }

  /** Something the other side said, well-formed but not to be trusted. */
  void receive(PeerMessage message) {
    switch (message) {
      case Candidate candidate -> chain.add(() -> take(candidate));
      case Description description when !CandidateGuard.plausible(description.sdp()) ->
          LOG.warn("A description that cannot be one was dropped");
      case Description description -> chain.add(() -> take(description));
    }
  }

  private CompletableFuture<Void> offerIfStable() {
    if (!offerWanted) {
      return NOTHING;
    }
    RTCSignalingState state = peer.signallingState();
    if (state == RTCSignalingState.STABLE) {
      return offerNow();
    }
    // Offered before, and nobody answered: what was said may not have reached the other.
    if (state != RTCSignalingState.HAVE_LOCAL_OFFER || !restartWanted) {
      return NOTHING;
    }
    return described ? peer.rollBack().thenCompose(_ -> offerNow()) : offerAgain();
  }

  /**
   * The first offer, word for word: after a roll-back the library would order its parts otherwise,
   * which whoever did hear the first refuses; and an answer that was only late fits this one too.
   */
  private CompletableFuture<Void> offerAgain() {
    offerWanted = false;
    restartWanted = false;
    peer.offered().ifPresent(this::say);
    return NOTHING;
  }

  private CompletableFuture<Void> offerNow() {
    offerWanted = false;
    boolean restart = restartWanted;
    restartWanted = false;
    microphone.pause();
    return peer.createOffer(restart)
        .thenCompose(offer -> peer.setLocal(offer).thenRun(() -> say(offer)))
        .whenComplete((_, _) -> microphone.resume());
  }

  private CompletableFuture<Void> take(Description description) {
    RTCSignalingState state = peer.signallingState();
    Collision collision =
        description.offer() ? Collision.ofOffer(state, polite) : Collision.ofAnswer(state);
    microphone.pause();
    CompletableFuture<Void> taken =
        switch (collision) {
          case IGNORE -> NOTHING;
          case APPLY -> apply(description);
          case ROLL_BACK_AND_APPLY -> {
            offerWanted = true;
            yield peer.rollBack().thenCompose(_ -> apply(description));
          }
        };
    return taken.whenComplete((_, _) -> {
      microphone.resume();
      if (offerWanted) {
        chain.add(this::offerIfStable);
      }
    });
  }

  private CompletableFuture<Void> apply(Description description) {
    guard.startOver();
    String sdp = fitting(description.sdp(), guard);
    RTCSdpType type = description.offer() ? RTCSdpType.OFFER : RTCSdpType.ANSWER;
    CompletableFuture<Void> applied =
        peer.setRemote(new RTCSessionDescription(type, sdp)).thenRun(this::takeEarly);
    return description.offer() ? applied.thenCompose(_ -> answer()) : applied;
  }

  /** What the other describes, as it is handed to the library. */
  static String fitting(String sdp, CandidateGuard guard) {
    return StartBitrate.into(OneLayer.of(guard.strip(sdp)), START_KILOBITS_PER_SECOND);
  }

  private CompletableFuture<Void> answer() {
    return peer.createAnswer()
        .thenCompose(answer -> peer.setLocal(answer).thenRun(() -> say(answer)));
  }

  private void say(RTCSessionDescription description) {
    toOther.accept(new Description(description.sdpType == RTCSdpType.OFFER, description.sdp));
  }

  private CompletableFuture<Void> take(Candidate candidate) {
    if (candidate.candidate().isEmpty()) {
      return NOTHING;
    }
    if (described) {
      add(candidate);
    } else if (early.size() < CandidateGuard.MOST_CANDIDATES) {
      early.add(candidate);
    }
    return NOTHING;
  }

  private void takeEarly() {
    described = true;
    early.forEach(this::add);
    early.clear();
  }

  private void add(Candidate candidate) {
    if (!guard.accepts(candidate.candidate())) {
      LOG.debug("A candidate was refused");
      return;
    }
    try {
      String mid = candidate.sdpMid() == null ? "" : candidate.sdpMid();
      peer.add(new RTCIceCandidate(mid, candidate.sdpMLineIndex(), candidate.candidate()));
    } catch (Throwable t) { // of an offer that was ignored, or of no section that exists
      LOG.debug("A candidate could not be used: {}", t.getClass().getSimpleName());
    }
  }
}
