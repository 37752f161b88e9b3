package org.duet.app.media.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody else's program: the bare library, with the sections and the channel that this client's
 * connections have, and nothing of its manners. It can say of itself whatever it likes.
 */
public final class BareClient
    implements PeerConnectionObserver, RTCDataChannelObserver, AutoCloseable {
  private static final Pattern FINGERPRINT = Pattern.compile("(?m)^a=fingerprint:.*$");

  /** How a description can have another's fingerprint first, and its own where it is obeyed. */
  public enum Pose {
    /** Before all sections: what stands in one goes before it. */
    AT_THE_TOP {
      @Override
      public String as(String fingerprint, String sdp) {
        return sdp.replaceFirst("(?m)^m=", fingerprint + "\r\nm=");
      }
    },
    /** In a section that the others are not bundled into. */
    IN_THE_FIRST_SECTION {
      @Override
      public String as(String fingerprint, String sdp) {
        return FINGERPRINT
            .matcher(sdp.replaceFirst("(?m)^a=group:BUNDLE 0 1 2$", "a=group:BUNDLE 1 0 2"))
            .replaceFirst(fingerprint);
      }
    };

    /**
     * The description as if it were somebody else's.
     *
     * @param fingerprint theirs, as {@link #fingerprint} finds it
     */
    public abstract String as(String fingerprint, String sdp);
  }

  private final HeadlessAudioDeviceModule sound = new HeadlessAudioDeviceModule();
  private final PeerConnectionFactory factory = new PeerConnectionFactory(sound);
  private final CustomAudioSource voice = new CustomAudioSource();
  private final CustomVideoSource camera = new CustomVideoSource();
  private final AudioTrack audio = factory.createAudioTrack("a", voice);
  private final VideoTrack video = factory.createVideoTrack("v", camera);
  private final ConcurrentLinkedQueue<byte[]> unsaid = new ConcurrentLinkedQueue<>();
  private final ExecutorService pump = Executors.newSingleThreadExecutor();
  private final Consumer<RTCIceCandidate> found;
  private final Consumer<byte[]> heard;
  private final RTCPeerConnection connection;
  private final RTCDataChannel channel;

  /**
   * @param found told each of its paths
   * @param heard told what comes on the channel; both on the library's threads
   */
  public BareClient(Consumer<RTCIceCandidate> found, Consumer<byte[]> heard) {
    this.found = found;
    this.heard = heard;
    RTCConfiguration configuration = new RTCConfiguration();
    configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
    connection = factory.createPeerConnection(configuration, this);
    connection.addTrack(audio, List.of("s"));
    connection.addTrack(video, List.of("s"));
    RTCDataChannelInit init = new RTCDataChannelInit();
    init.negotiated = true;
    init.id = 7;
    channel = connection.createDataChannel("duet", init);
    channel.registerObserver(this);
  }

  /** What it offers, which is in force for itself. */
  public String offer() {
    RTCSessionDescription made =
        BareLibrary.wait(to -> connection.createOffer(new RTCOfferOptions(), to));
    BareLibrary.apply(done -> connection.setLocalDescription(made, done));
    return made.sdp;
  }

  /** Takes what the other offers, and tells its answer. */
  public String answer(String offer) {
    take(RTCSdpType.OFFER, offer);
    RTCSessionDescription made =
        BareLibrary.wait(to -> connection.createAnswer(new RTCAnswerOptions(), to));
    BareLibrary.apply(done -> connection.setLocalDescription(made, done));
    return made.sdp;
  }

  public void takeAnswer(String answer) {
    take(RTCSdpType.ANSWER, answer);
  }

  private void take(RTCSdpType type, String sdp) {
    BareLibrary.apply(
        done -> connection.setRemoteDescription(new RTCSessionDescription(type, sdp), done));
  }

  public void add(RTCIceCandidate candidate) {
    connection.addIceCandidate(candidate);
  }

  public boolean isOpen() {
    return channel.getState() == RTCDataChannelState.OPEN;
  }

  /** On the channel, once it is open. */
  void say(byte[] text) {
    unsaid.add(text);
    sayAll();
  }

  private synchronized void sayAll() {
    try {
      while (isOpen() && !unsaid.isEmpty()) {
        channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(unsaid.remove()), false));
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public RTCStatsReport statistics() {
    CompletableFuture<RTCStatsReport> told = new CompletableFuture<>();
    connection.getStats(told::complete);
    return told.orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** By what a description says its sender is known. */
  public static String fingerprint(String sdp) {
    Matcher line = FINGERPRINT.matcher(sdp);
    if (!line.find()) {
      throw new AssertionError("no fingerprint in " + sdp);
    }
    return line.group();
  }

  @Override
  public void onIceCandidate(RTCIceCandidate candidate) {
    found.accept(candidate);
  }

  @Override
  public void onBufferedAmountChange(long previous) {}

  @Override
  public void onStateChange() {
    pump.execute(this::sayAll);
  }

  @Override
  public void onMessage(RTCDataChannelBuffer buffer) {
    byte[] text = new byte[buffer.data.remaining()];
    buffer.data.get(text);
    heard.accept(text);
  }

  @Override
  public void close() {
    for (RTCRtpSender sender : connection.getSenders()) {
      sender.replaceTrack(null);
    }
    pump.shutdownNow();
    channel.unregisterObserver();
    channel.close();
    connection.close();
    channel.dispose();
    audio.dispose();
    video.dispose();
    voice.dispose();
    camera.dispose();
    factory.dispose();
    sound.dispose();
  }
}
