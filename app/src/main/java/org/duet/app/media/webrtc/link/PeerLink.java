package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.duet.app.media.CallMedia;
import org.duet.app.media.Ways;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.SoundTap;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.local.LocalMedia;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.model.call.Signal;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of a call to the other side, from connecting to closing. It can be made before the
 * other is there: then it gets ready, what it offers goes ahead, and nothing else is told of it
 * until it begins. On the media thread.
 */
public final class PeerLink implements Peer.Events {
  private static final Logger LOG = LoggerFactory.getLogger(PeerLink.class);

  private final LocalMedia local;
  private final VideoFramePump picture;
  private final SoundTap sound;
  private final CallMedia.Listener listener;
  private final OwnMachine machine;
  private final Discretion discretion;
  private final WayFinder way;
  private final Peer peer;
  private final Signalling signalling;
  private final LinkWatch watch;
  private final Verification verification;
  private final Meter meter;
  private final OwnVoice voice;
  private final Runnable farewell;
  private boolean begun;
  private boolean gathered;
  private boolean silent;
  private boolean saidGoodbye;
  private boolean heardGoodbye;
  private @Nullable AudioTrack remoteAudio;
  private @Nullable VideoTrack remoteVideo;

  /**
   * @param caller whether this side is the impolite one, which is the first to mend the link
   * @param offers whether this side makes the first offer
   * @param farewell told when the other side's client says goodbye, on the media thread
   */
  public PeerLink(
      UUID sessionId,
      boolean caller,
      boolean offers,
      Ways ways,
      PeerConnectionFactory factory,
      LocalMedia local,
      CallEnvironment environment,
      VideoFramePump picture,
      CallMedia.Listener listener,
      Findings findings,
      Runnable farewell) {
    this.farewell = farewell;
    this.local = local;
    this.picture = picture;
    this.sound = environment.sound();
    this.listener = listener;
    machine = new OwnMachine(ways.reach());
    peer =
        new Peer(
            factory,
            environment.thread(),
            local.audio(),
            local.video(),
            Configurations.of(ways, machine),
            this);
    discretion = new Discretion(ways.relayOnly());
    var guard = new CandidateGuard(ways.reach(), ways.relayOnly());
    way = new WayFinder(peer, ways.secrecy(), guard, findings::found);
    signalling =
        new Signalling(
            sessionId, peer, local.microphone(), !caller, discretion, guard, listener::signal);
    watch =
        new LinkWatch(
            environment.thread(),
            environment.patience(),
            caller,
            listener::linkChanged,
            () -> signalling.offer(true));
    verification =
        new Verification(
            sessionId,
            new CertificateFinder(peer, environment.thread())::find,
            peer.notes()::say,
            findings::checked);
    meter =
        new Meter(
            peer,
            environment.thread(),
            figures -> local.measured(figures.voice(), figures.at()),
            quality -> {
              findings.measured(quality);
              way.look();
            });
    voice = new OwnVoice(peer, environment.thread(), findings::unheard);
    if (offers) { // it waits at the server for whoever answers, and they for nothing
      signalling.begin();
      signalling.offer(false);
    }
  }

  /** The other is there. Once. */
  public void begin() {
    begun = true;
    picture.expect();
    picture.present(true); // until told: another client than the one before may be there
    signalling.begin();
    watch.begin();
    way.begin();
    meter.begin();
    tellIfRefused();
  }

  /** Whether to find out if this person speaks although nobody hears them. */
  public void watchVoice(boolean on) {
    voice.watch(on);
  }

  /** What is connected may be so no longer: paths are looked for at once. */
  public void lookAgain() {
    watch.lookAgain();
  }

  /** Makes a new offer, as a change of what is sent would. */
  public void renegotiate() {
    signalling.offer(false);
  }

  /** Whether this comes from another client than the one this is the connection to. */
  public boolean isOfAnother(Signal signal) {
    return signalling.isOfAnother(signal);
  }

  public void receive(Signal signal) {
    signalling.receive(signal);
  }

  @Override
  public void candidateFound(RTCIceCandidate candidate) {
    signalling.found(candidate);
  }

  /** Through the relay or not at all; where there is no place on it, nothing more can come. */
  @Override
  public void gathered() {
    gathered = true;
    tellIfRefused();
  }

  private void tellIfRefused() {
    if (begun && gathered && discretion.isMute() && !watch.wasConnected()) {
      listener.relayRefused();
    }
  }

  /** All that the library says of the connection. */
  public CompletableFuture<String> statistics() {
    return peer.stats().thenApply(RTCStatsReport::toString);
  }

  @Override
  public void stateChanged(RTCPeerConnectionState state) {
    LOG.debug("The connection is {}", state);
    watch.stateChanged(state);
    if (state == RTCPeerConnectionState.CONNECTED) {
      way.look();
      var _ = peer.settled().thenRun(this::hear);
    }
  }

  /** Not where another connection took over meanwhile, which may make the module record. */
  private void hear() {
    if (!silent) {
      local.connected(peer.sound());
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

  /** Sends it on the channel, or keeps it until there is one. */
  public void say(PeerNote note) {
    saidGoodbye |= note instanceof PeerNote.Goodbye;
    peer.notes().say(note);
  }

  @Override
  public void channelOpened() {
    verification.begin();
  }

  @Override
  public void told(PeerNote note) {
    switch (note) {
      case PeerNote.Commit commit -> verification.heard(commit);
      case PeerNote.Reveal reveal -> verification.heard(reveal);
      case PeerNote.Goodbye goodbye -> {
        heardGoodbye = true;
        if (!saidGoodbye) { // in return, so that the other need not wait any longer
          say(goodbye);
        }
        farewell.run();
        listener.told(goodbye);
      }
      case PeerNote.Wish wish -> {
        local.otherWishes(wish.clarity()); // here, so that blurring waits for no screen
        listener.told(wish);
      }
      case PeerNote.Picture shown -> picture.present(shown.on());
      case PeerNote.Text _, PeerNote.Reaction _, PeerNote.Sharing _ -> listener.told(note);
    }
  }

  /** Whether a goodbye is on its way, and nothing says yet that it arrived. */
  public boolean isTakingLeave() {
    return saidGoodbye && !heardGoodbye && peer.notes().isOpen();
  }

  /** Nothing of the other is seen or heard any more. Once. */
  public void silence() {
    silent = true;
    Thorough.all(
        local::disconnected,
        this::deafen,
        this::blind,
        watch::stop,
        meter::stop,
        () -> voice.watch(false));
  }

  private void deafen() {
    AudioTrack heard = remoteAudio;
    if (heard != null) {
      Thorough.all(() -> heard.setEnabled(false), () -> heard.removeSink(sound));
    }
  }

  private void blind() {
    if (remoteVideo != null) {
      remoteVideo.removeSink(picture);
    }
  }

  /** Once, after {@link #silence}. After it the tracks of this side can be disposed of. */
  public void close() {
    Thorough.all(peer::close, machine::close);
  }
}
