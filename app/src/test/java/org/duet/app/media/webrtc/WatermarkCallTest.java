package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.duet.app.media.webrtc.camera.Camera;
import org.duet.app.media.webrtc.camera.QaCameras;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.MarkReader;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.model.call.Clarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mark, read from what arrives of a moving picture that was encoded at half its size. */
@Timeout(60)
class WatermarkCallTest {
  private static final int WANTED = 90;

  private final MarkReader reader = new MarkReader();
  private final AtomicInteger smallFrames = new AtomicInteger();

  @Test
  void whoReceivedAPictureCanBeReadFromIt() {
    record(4711);
    assertThat(reader.read()).hasValue(4711);
  }

  @Test
  void aPictureWithoutAMarkSaysNothing() {
    record(0);
    assertThat(reader.read()).isEmpty();
  }

  private void record(long mark) {
    NativeLibrary library = new NativeLibrary(Synthetic.ALWAYS);
    WebRtcThread thread = new WebRtcThread("test-media");
    Outlet outlet = new Outlet();
    outlet.show(Clarity.CLEAR);
    outlet.mark(mark);
    Camera camera = QaCameras.synthetic(thread, "Ann", InstantSource.system(), outlet);
    VideoTrack track = library.factory().createVideoTrack("camera", outlet.source());
    try (Half from = new Half(library);
        Half to = new Half(library)) {
      RTCRtpSender sender = from.connection.addTrack(track, List.of("duet"));
      BareLibrary.describe(from.connection, to.connection);
      RTCRtpSendParameters parameters = sender.getParameters();
      parameters.encodings.getFirst().scaleResolutionDownBy = 2.0;
      sender.setParameters(parameters);
      camera.start();
      Until.soon(
          "frames of half the size",
          () -> {
            from.pass(to);
            to.pass(from);
            return smallFrames.get() >= WANTED;
          });
      camera.stop();
      thread.close();
      sender.replaceTrack(null);
    }
    track.dispose();
    camera.dispose();
    outlet.dispose();
    library.close();
  }

  /** One end of the connection. */
  private final class Half implements PeerConnectionObserver, VideoTrackSink, AutoCloseable {
    private final ConcurrentLinkedQueue<RTCIceCandidate> found = new ConcurrentLinkedQueue<>();
    private final RTCPeerConnection connection;
    private volatile VideoTrack remote;

    Half(NativeLibrary library) {
      connection = library.factory().createPeerConnection(new RTCConfiguration(), this);
    }

    void pass(Half other) {
      for (RTCIceCandidate next = found.poll(); next != null; next = found.poll()) {
        other.connection.addIceCandidate(next);
      }
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
      found.add(candidate);
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
      if (transceiver.getReceiver().getTrack() instanceof VideoTrack picture) {
        remote = picture;
        picture.addSink(this);
      }
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
      try {
        I420Buffer picture = frame.buffer.toI420();
        if (picture.getWidth() <= 320 && smallFrames.get() < WANTED) {
          reader.add(
              picture.getDataY(), picture.getStrideY(), picture.getWidth(), picture.getHeight());
          smallFrames.incrementAndGet();
        }
      } catch (RuntimeException tooSmall) {
        smallFrames.set(0); // it shows as a test that does not end
      } finally {
        frame.release();
      }
    }

    @Override
    public void close() {
      if (remote != null) {
        remote.removeSink(this);
      }
      connection.close();
    }
  }
}
