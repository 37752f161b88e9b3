package org.duet.app.media.webrtc.link;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import dev.onvoid.webrtc.RTCStatsReport;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duet.app.media.webrtc.library.Thorough;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/**
 * The native connection of one call. All on the media thread, where its futures complete and its
 * events arrive; nothing arrives after {@link #close}.
 */
final class Peer implements PeerConnectionObserver {

  /** What the connection tells. On the media thread. */
  interface Events {
    /** A path of this side's, for the other to know. */
    void candidateFound(RTCIceCandidate candidate);

    /** No more paths will come, unless they are looked for anew. */
    void gathered();

    void stateChanged(RTCPeerConnectionState state);

    /** The other side sends this. */
    void trackArrived(MediaStreamTrack track);

    /** The channel for notes is open. */
    void channelOpened();

    /** The other side's client tells this one's. */
    void told(PeerNote note);
  }

  /** As long as the library tells statistics again without gathering them. */
  static final Duration STATS_KEPT = Duration.ofMillis(50);

  /** The clock may have been set back. */
  private static final int MOST_LOOKS = 40;

  private final WebRtcThread thread;
  private final Events events;
  private final RTCPeerConnection connection;
  private final RTCRtpSender sound;
  private final RTCRtpSender picture;
  private final NoteChannel notes;
  private boolean closed;

  Peer(
      PeerConnectionFactory factory,
      WebRtcThread thread,
      AudioTrack audio,
      VideoTrack video,
      RTCConfiguration configuration,
      Events events) {
    this.thread = thread;
    this.events = events;
    connection = factory.createPeerConnection(configuration, this);
    sound = connection.addTrack(audio, List.of("duet"));
    picture = connection.addTrack(video, List.of("duet"));
    RTCRtpTransceiver shown = connection.getTransceivers()[1];
    shown.setCodecPreferences(
        CodecOrder.of(factory.getRtpReceiverCapabilities(MediaType.VIDEO).getCodecs()));
    notes = new NoteChannel(connection, thread, events::channelOpened, events::told);
  }

  RTCRtpSender sound() {
    return sound;
  }

  NoteChannel notes() {
    return notes;
  }

  RTCSignalingState signallingState() {
    return connection.getSignalingState();
  }

  CompletableFuture<RTCSessionDescription> createOffer(boolean iceRestart) {
    RTCOfferOptions options = new RTCOfferOptions();
    options.iceRestart = iceRestart;
    var made = new Made();
    connection.createOffer(options, made);
    return made.future;
  }

  CompletableFuture<RTCSessionDescription> createAnswer() {
    var made = new Made();
    connection.createAnswer(new RTCAnswerOptions(), made);
    return made.future;
  }

  CompletableFuture<Void> setLocal(RTCSessionDescription description) {
    var applied = new Applied();
    connection.setLocalDescription(description, applied);
    return applied.future;
  }

  CompletableFuture<Void> setRemote(RTCSessionDescription description) {
    var applied = new Applied();
    connection.setRemoteDescription(description, applied);
    return applied.future;
  }

  /** The offer that waits for an answer, with the paths found since. */
  Optional<RTCSessionDescription> offered() {
    return Optional.ofNullable(connection.getPendingLocalDescription());
  }

  /** Takes back an offer that was made and not answered. */
  CompletableFuture<Void> rollBack() {
    return setLocal(new RTCSessionDescription(RTCSdpType.ROLLBACK, ""));
  }

  void add(RTCIceCandidate candidate) {
    connection.addIceCandidate(candidate);
  }

  /** Done once everything that happened up to now has gone through the library's own threads. */
  CompletableFuture<Void> settled() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    settle(System.currentTimeMillis(), MOST_LOOKS, done);
    return done;
  }

  /**
   * Statistics are told by each of those threads, but for some that were gathered a moment before
   * and are told once more: they went through none of them now.
   */
  private void settle(long since, int looks, CompletableFuture<Void> done) {
    var _ =
        stats()
            .thenAccept(report -> {
              if (report.getTimestamp() / 1000 >= since + 1 || looks == 1) {
                done.complete(null);
              } else {
                var _ = thread.after(STATS_KEPT, () -> settle(since, looks - 1, done));
              }
            });
  }

  /** The certificates that the two descriptions name. */
  Optional<Certificates> described() {
    if (closed) {
      return Optional.empty();
    }
    return fingerprint(connection.getCurrentLocalDescription())
        .flatMap(own ->
            fingerprint(connection.getCurrentRemoteDescription())
                .map(other -> new Certificates(own, other)));
  }

  private static Optional<String> fingerprint(@Nullable RTCSessionDescription description) {
    return description == null ? Optional.empty() : Fingerprint.in(description.sdp);
  }

  CompletableFuture<RTCStatsReport> stats() {
    CompletableFuture<RTCStatsReport> done = new CompletableFuture<>();
    if (!closed) {
      connection.getStats(report -> post(() -> done.complete(report)));
    }
    return done;
  }

  /** No more of the own picture is sent than this. */
  void limit(Adaptation.Picture most) {
    RTCRtpSendParameters parameters = picture.getParameters();
    for (RTCRtpEncodingParameters encoding : parameters.encodings) {
      encoding.scaleResolutionDownBy = most.scale();
      encoding.maxBitrate = most.most() * 1000;
      encoding.maxFramerate = (double) most.frames();
    }
    picture.setParameters(parameters);
  }

  /** Once. After it, tracks of this side can be disposed of. */
  void close() {
    closed = true;
    Thorough.all(
        () -> {
          for (RTCRtpSender sender : connection.getSenders()) {
            Thorough.all(() -> sender.replaceTrack(null));
          }
        },
        notes::close,
        connection::close,
        notes::dispose);
  }

  @Override
  public void onIceCandidate(RTCIceCandidate candidate) {
    post(() -> events.candidateFound(candidate));
  }

  @Override
  public void onIceGatheringChange(RTCIceGatheringState state) {
    if (state == RTCIceGatheringState.COMPLETE) {
      post(events::gathered);
    }
  }

  @Override
  public void onConnectionChange(RTCPeerConnectionState state) {
    post(() -> events.stateChanged(state));
  }

  @Override
  public void onTrack(RTCRtpTransceiver transceiver) {
    post(() -> events.trackArrived(Objects.requireNonNull(transceiver.getReceiver().getTrack())));
  }

  /** What callbacks do, and all they do. */
  private void post(Runnable task) {
    try {
      thread.execute(() -> {
        if (!closed) {
          task.run();
        }
      });
    } catch (Throwable t) { // one that leaves a callback ends the process
      return; // not even a log: whatever failed here, the log may be it
    }
  }

  /** A description, as a future. */
  private final class Made implements CreateSessionDescriptionObserver {
    private final CompletableFuture<RTCSessionDescription> future = new CompletableFuture<>();

    @Override
    public void onSuccess(RTCSessionDescription description) {
      post(() -> future.complete(description));
    }

    @Override
    public void onFailure(String error) {
      post(() -> future.completeExceptionally(new IllegalStateException(error)));
    }
  }

  /** That a description is in force, as a future. */
  private final class Applied implements SetSessionDescriptionObserver {
    private final CompletableFuture<Void> future = new CompletableFuture<>();

    @Override
    public void onSuccess() {
      post(() -> future.complete(null));
    }

    @Override
    public void onFailure(String error) {
      post(() -> future.completeExceptionally(new IllegalStateException(error)));
    }
  }
}
