package org.duet.app.media.webrtc.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.model.call.Clarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames that the library captures, on their way past the encoder to the outlet. */
@Timeout(60)
class TapTest {
  private final WebRtcThread thread = new WebRtcThread("test-media");

  /** The sharpest edge of each frame that went out, in their order. */
  private final List<Integer> edges = new CopyOnWriteArrayList<>();

  @Test
  void whatADeviceDeliversGoesOutOnlyAsClearAsItMay() {
    onMediaThread(() -> {
      NativeLibrary library = new NativeLibrary(Synthetic.ALWAYS);
      try {
        follow(library);
      } finally {
        library.close();
      }
    });
    thread.close();
    assertThat(edges).hasSize(4);
    assertThat(edges.get(0)).as("at first").isLessThan(10);
    assertThat(edges.get(1)).as("once clear").isGreaterThan(100);
    assertThat(edges.get(2)).as("the very next frame after").isLessThan(10);
    assertThat(edges.get(3)).as("while it is off").isZero();
  }

  /** All on the media thread: so what the tap posts to it is run by hand here. */
  private void follow(NativeLibrary library) {
    CustomVideoSource device = new CustomVideoSource();
    Outlet outlet = new Outlet();
    Tap tap = new Tap(library.factory(), device, Runnable::run, outlet);
    VideoTrack sent = library.factory().createVideoTrack("camera", outlet.source());
    VideoTrackSink sink =
        frame -> {
          edges.add(edge(frame.buffer.toI420()));
          frame.release();
        };
    sent.addSink(sink);
    FrameRing frames = new FrameRing(320, 180);
    tap.open();
    device.pushFrame(stripes(frames.next()).frame());
    outlet.show(Clarity.CLEAR);
    device.pushFrame(stripes(frames.next()).frame());
    outlet.show(Clarity.BLURRED);
    device.pushFrame(stripes(frames.next()).frame());
    tap.dark(true);
    outlet.startOver();
    device.pushFrame(stripes(frames.next()).frame());
    tap.dispose();
    sent.removeSink(sink);
    sent.dispose();
    outlet.dispose();
    device.dispose();
    frames.release();
  }

  private static FrameRing.Slot stripes(FrameRing.Slot slot) {
    for (int i = 0; i < slot.y().capacity(); i++) {
      slot.y().put(i, (byte) (i % 64 < 9 ? 220 : 30));
    }
    for (int i = 0; i < slot.u().capacity(); i++) {
      slot.u().put(i, (byte) 128);
      slot.v().put(i, (byte) 128);
    }
    return slot;
  }

  private static int edge(I420Buffer buffer) {
    int most = 0;
    for (int x = 1; x < buffer.getWidth(); x++) {
      int step = (buffer.getDataY().get(x) & 0xff) - (buffer.getDataY().get(x - 1) & 0xff);
      most = Math.max(most, Math.abs(step));
    }
    return most;
  }

  private void onMediaThread(Runnable task) {
    CompletableFuture.runAsync(task, thread::execute).orTimeout(20, TimeUnit.SECONDS).join();
  }
}
