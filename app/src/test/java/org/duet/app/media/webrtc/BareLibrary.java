package org.duet.app.media.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.duet.app.media.webrtc.camera.Portrait;
import org.duet.app.media.webrtc.link.CodecOrder;

/** Calls with nothing of ours in them: what the library itself costs, to compare with. */
final class BareLibrary implements AutoCloseable {
  private final HeadlessAudioDeviceModule sound = new HeadlessAudioDeviceModule();
  private final PeerConnectionFactory factory = new PeerConnectionFactory(sound);

  /** One call of two peers: connect, see a few frames on both sides, close. */
  static void call(BareLibrary one, BareLibrary other) {
    try (BarePeer caller = new BarePeer(one.factory);
        BarePeer callee = new BarePeer(other.factory)) {
      describe(caller.connection, callee.connection);
      Until.soon(
          "frames both ways",
          () -> {
            caller.pass(callee);
            callee.pass(caller);
            return caller.seen > 2 && callee.seen > 2;
          });
    }
  }

  /** One offers, the other answers, and both know it; their paths are still to be handed over. */
  static void describe(RTCPeerConnection caller, RTCPeerConnection callee) {
    RTCSessionDescription offer = wait(made -> caller.createOffer(new RTCOfferOptions(), made));
    apply(done -> caller.setLocalDescription(offer, done));
    apply(done -> callee.setRemoteDescription(offer, done));
    RTCSessionDescription answer = wait(made -> callee.createAnswer(new RTCAnswerOptions(), made));
    apply(done -> callee.setLocalDescription(answer, done));
    apply(done -> caller.setRemoteDescription(answer, done));
  }

  static RTCSessionDescription wait(Consumer<CreateSessionDescriptionObserver> step) {
    CompletableFuture<RTCSessionDescription> made = new CompletableFuture<>();
    step.accept(
        new CreateSessionDescriptionObserver() {
          @Override
          public void onSuccess(RTCSessionDescription description) {
            made.complete(description);
          }

          @Override
          public void onFailure(String error) {
            made.completeExceptionally(new AssertionError(error));
          }
        });
    return made.orTimeout(10, TimeUnit.SECONDS).join();
  }

  static void apply(Consumer<SetSessionDescriptionObserver> step) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    step.accept(
        new SetSessionDescriptionObserver() {
          @Override
          public void onSuccess() {
            done.complete(null);
          }

          @Override
          public void onFailure(String error) {
            done.completeExceptionally(new AssertionError(error));
          }
        });
    done.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    factory.dispose();
    sound.dispose();
  }

  private static final class BarePeer
      implements PeerConnectionObserver, VideoTrackSink, AutoCloseable {
    private final ConcurrentLinkedQueue<RTCIceCandidate> found = new ConcurrentLinkedQueue<>();
    private final CustomAudioSource voice = new CustomAudioSource();
    private final CustomVideoSource camera = new CustomVideoSource();
    private final NativeI420Buffer still;
    private final AudioTrack audio;
    private final VideoTrack video;
    private final List<VideoTrack> remote = new ArrayList<>();
    private final RTCPeerConnection connection;
    private volatile RTCPeerConnectionState state = RTCPeerConnectionState.NEW;
    private volatile int seen;

    BarePeer(PeerConnectionFactory factory) {
      audio = factory.createAudioTrack("a", voice);
      video = factory.createVideoTrack("v", camera);
      still = NativeI420Buffer.allocate(Portrait.WIDTH, Portrait.HEIGHT);
      connection = factory.createPeerConnection(new RTCConfiguration(), this);
      connection.addTrack(audio, List.of("s"));
      connection.addTrack(video, List.of("s"));
      connection.getTransceivers()[1].setCodecPreferences(
          CodecOrder.of(factory.getRtpReceiverCapabilities(MediaType.VIDEO).getCodecs()));
    }

    /** Hands paths over and shows one more frame. */
    void pass(BarePeer other) {
      for (RTCIceCandidate next = found.poll(); next != null; next = found.poll()) {
        other.connection.addIceCandidate(next);
      }
      if (state == RTCPeerConnectionState.CONNECTED) {
        camera.pushFrame(new VideoFrame(still, 0));
      }
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
      found.add(candidate);
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState now) {
      state = now;
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
      if (transceiver.getReceiver().getTrack() instanceof VideoTrack picture) {
        remote.add(picture);
        picture.addSink(this);
      }
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
      seen++;
      frame.release();
    }

    @Override
    public void close() {
      remote.forEach(picture -> picture.removeSink(this));
      for (RTCRtpSender sender : connection.getSenders()) {
        sender.replaceTrack(null);
      }
      connection.close();
      audio.dispose();
      video.dispose();
      still.release();
      camera.dispose();
      voice.dispose();
    }
  }
}
