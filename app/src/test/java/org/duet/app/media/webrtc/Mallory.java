package org.duet.app.media.webrtc;

import dev.onvoid.webrtc.RTCIceCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.WireException;

/**
 * Carries the signals of two people, is connected to each in the other's place, and says to be
 * both: in a description the fingerprint of whom they pose as stands before their own. What the two
 * tell each other goes through unread.
 */
final class Mallory implements AutoCloseable {
  private final BareClient.Pose pose;
  private final UUID session;
  private final Side ann;
  private final Side ben;
  private final BareClient toAnn;
  private final BareClient toBen;
  private final ExecutorService own = Executors.newSingleThreadExecutor();
  private final List<RTCIceCandidate> earlyOfAnn = new ArrayList<>();
  private final List<RTCIceCandidate> earlyOfBen = new ArrayList<>();
  private final CompletableFuture<Void> offered = new CompletableFuture<>();
  private String offerOfAnn;
  private boolean answered;

  Mallory(BareClient.Pose pose, UUID session, Side ann, Side ben) {
    this.pose = pose;
    this.session = session;
    this.ann = ann;
    this.ben = ben;
    toAnn = new BareClient(path -> say(ann, path), text -> own.execute(() -> pass(text)));
    toBen = new BareClient(path -> say(ben, path), text -> own.execute(() -> toAnn.say(text)));
    ann.wire = signal -> own.execute(() -> heardAnn(decoded(signal)));
    ben.wire = signal -> own.execute(() -> heardBen(decoded(signal)));
  }

  /** Done once Ben was told the offer. */
  CompletableFuture<Void> offered() {
    return offered;
  }

  private void pass(byte[] textOfAnn) {
    toBen.say(textOfAnn);
  }

  private void heardAnn(PeerMessage message) {
    switch (message) {
      case Description is when is.offer() && offerOfAnn == null -> {
        offerOfAnn = is.sdp();
        String posed = pose.as(BareClient.fingerprint(offerOfAnn), toBen.offer());
        say(ben, SignalType.OFFER, new Description(true, posed));
        offered.complete(null);
      }
      case Candidate one when !one.candidate().isEmpty() -> take(one, toAnn, earlyOfAnn, answered);
      default -> {}
    }
  }

  private void heardBen(PeerMessage message) {
    switch (message) {
      case Description is when !is.offer() && !answered -> {
        toBen.takeAnswer(is.sdp());
        String posed = pose.as(BareClient.fingerprint(is.sdp()), toAnn.answer(offerOfAnn));
        say(ann, SignalType.ANSWER, new Description(false, posed));
        answered = true;
        earlyOfAnn.forEach(toAnn::add);
        earlyOfBen.forEach(toBen::add);
      }
      case Candidate one when !one.candidate().isEmpty() -> take(one, toBen, earlyOfBen, answered);
      default -> {}
    }
  }

  private static void take(
      Candidate one, BareClient by, List<RTCIceCandidate> early, boolean described) {
    var path = new RTCIceCandidate(one.sdpMid(), one.sdpMLineIndex(), one.candidate());
    if (described) {
      by.add(path);
    } else {
      early.add(path);
    }
  }

  private void say(Side to, RTCIceCandidate path) {
    say(to, SignalType.ICE_CANDIDATE, new Candidate(path.sdp, path.sdpMid, path.sdpMLineIndex));
  }

  private void say(Side to, SignalType type, PeerMessage message) {
    to.call.receive(new Signal(session, type, message.encode()));
  }

  private static PeerMessage decoded(Signal signal) {
    try {
      return PeerMessage.decode(signal.data());
    } catch (WireException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    own.shutdownNow();
    toAnn.close();
    toBen.close();
  }
}
