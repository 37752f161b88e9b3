package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.List;
import java.util.UUID;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallMedia.IceServer;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.call.Signal;
import org.duet.model.call.SignalType;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerMessage.Candidate;
import org.duet.model.wire.PeerMessage.Description;
import org.duet.model.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of a call to the other side, from connecting to closing. On the media thread. */
public final class PeerLink implements Peer.Events {
  private static final Logger LOG = LoggerFactory.getLogger(PeerLink.class);

  private final UUID sessionId;
  private final LocalMedia local;
  private final VideoFramePump picture;
  private final SoundTap sound;
  private final CallMedia.Listener listener;
  private final OwnMachine machine;
  private final Peer peer;
  private final Negotiator negotiator;
  private final LinkWatch watch;
  private @Nullable AudioTrack remoteAudio;
  private @Nullable VideoTrack remoteVideo;

  /**
   * @param caller whether this side is the impolite one, which makes the first offer and mends the
   *     link
   */
  public PeerLink(
      UUID sessionId,
      boolean caller,
      List<IceServer> iceServers,
      PeerConnectionFactory factory,
      LocalMedia local,
      CallEnvironment environment,
      VideoFramePump picture,
      CallMedia.Listener listener) {
    this.sessionId = sessionId;
    this.local = local;
    this.picture = picture;
    this.sound = environment.sound();
    this.listener = listener;
    machine = new OwnMachine(environment.settings().reach());
    peer = new Peer(factory, environment.thread(), local, iceServers, machine, this);
    negotiator =
        new Negotiator(
            peer,
            local.microphone(),
            !caller,
            new CandidateGuard(environment.settings().reach()),
            this::say);
    watch =
        new LinkWatch(
            environment.thread(),
            environment.patience(),
            listener::linkChanged,
            () -> restartIce(caller));
    if (caller) {
      negotiator.offer(false);
    }
  }

  private void restartIce(boolean caller) {
    if (caller) { // one fixed side, so that the two never do it at once
      negotiator.offer(true);
    }
  }

  /** Makes a new offer, as a change of what is sent would. */
  public void renegotiate() {
    negotiator.offer(false);
  }

  public void receive(Signal signal) {
    if (!signal.sessionId().equals(sessionId)) {
      LOG.debug("A signal of another session was ignored");
      return;
    }
    try {
      negotiator.receive(PeerMessage.decode(signal.data()));
    } catch (WireException e) {
      LOG.warn("A signal that cannot be read was ignored: {}", e.getMessage());
    }
  }

  private void say(PeerMessage message) {
    SignalType type =
        switch (message) {
          case Candidate _ -> SignalType.ICE_CANDIDATE;
          case Description description ->
              description.offer() ? SignalType.OFFER : SignalType.ANSWER;
        };
    listener.signal(new Signal(sessionId, type, message.encode()));
  }

  @Override
  public void candidateFound(RTCIceCandidate candidate) {
    say(new Candidate(candidate.sdp, candidate.sdpMid, candidate.sdpMLineIndex));
  }

  @Override
  public void stateChanged(RTCPeerConnectionState state) {
    LOG.debug("The connection is {}", state);
    watch.stateChanged(state);
    if (state == RTCPeerConnectionState.CONNECTED) {
      var _ = peer.settled().thenRun(() -> local.connected(peer.sound()));
    }
  }

  @Override
  public void trackArrived(MediaStreamTrack track) {
    switch (track) {
      case VideoTrack video when remoteVideo == null -> {
        remoteVideo = video;
        video.addSink(picture);
      }
      case AudioTrack audio when remoteAudio == null -> {
        remoteAudio = audio;
        audio.addSink(sound);
      }
      default -> LOG.debug("One more track of the other side is not used");
    }
  }

  /** Once. After it the tracks of this side can be disposed of. */
  public void close() {
    watch.stop();
    if (remoteVideo != null) {
      remoteVideo.removeSink(picture);
    }
    if (remoteAudio != null) {
      remoteAudio.removeSink(sound);
    }
    peer.close();
    machine.close();
  }
}
