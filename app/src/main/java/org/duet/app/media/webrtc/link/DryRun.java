package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import org.duet.app.media.Reach;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.sound.Microphone;
import org.duet.model.wire.PeerMessage;
import org.duet.model.wire.PeerNote;
import org.duet.model.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes once through what the first call of a program needs, with nobody there: a connection that
 * makes an offer and drops it, and a few frames that go nowhere. All that is met for the first time
 * takes many times as long as ever after, in the program as in the library; so it is met while it
 * rings, rather than after somebody answered. No device is opened, no address asked for, nothing
 * leaves this machine. On the media thread.
 */
public final class DryRun implements Peer.Events {
  private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FRAMES = 12;

  private final Outlet outlet = new Outlet();
  private final Microphone microphone;
  private final VideoTrack picture;
  private final Peer peer;
  private boolean closed;

  /** Begins, and ends by itself. */
  public DryRun(NativeLibrary library, WebRtcThread thread) {
    microphone = Microphone.none(library);
    picture = library.factory().createVideoTrack("nobody", outlet.source());
    peer = new Peer(library.factory(), thread, microphone.track(), picture, toNowhere(), this);
    draw();
    var _ = peer.createOffer(false).thenAccept(DryRun::read).whenComplete((_, _) -> close());
  }

  /** Through a relay, of which there is none. */
  private static RTCConfiguration toNowhere() {
    RTCConfiguration configuration = new RTCConfiguration();
    configuration.iceTransportPolicy = RTCIceTransportPolicy.RELAY;
    return configuration;
  }

  private void draw() {
    for (int i = 0; i < FRAMES; i++) {
      outlet.mark(i / 2);
      FrameRing.Slot frame = outlet.canvas(WIDTH, HEIGHT, 0);
      frame.black();
      outlet.push(frame);
    }
  }

  /** As if the other had said it. */
  private static void read(RTCSessionDescription offer) {
    try {
      PeerMessage.decode(new PeerMessage.Description(true, offer.sdp).encode());
      var _ = Negotiator.fitting(offer.sdp, new CandidateGuard(Reach.INTERNET));
    } catch (WireException e) {
      LOG.debug("One's own offer cannot be read: {}", e.getMessage());
    }
  }

  /** Before the library is; any number of times. */
  public void close() {
    if (!closed) {
      closed = true;
      Thorough.all(peer::close, picture::dispose, outlet::dispose, microphone::dispose);
    }
  }

  @Override
  public void candidateFound(RTCIceCandidate candidate) {}

  @Override
  public void gathered() {}

  @Override
  public void stateChanged(RTCPeerConnectionState state) {}

  @Override
  public void trackArrived(MediaStreamTrack track) {}

  @Override
  public void channelOpened() {}

  @Override
  public void told(PeerNote note) {}
}
