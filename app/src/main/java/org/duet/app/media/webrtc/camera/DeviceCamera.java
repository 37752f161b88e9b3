package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoDeviceSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.jspecify.annotations.Nullable;

/** A camera that the library opens by itself. {@link #start} throws where it cannot be opened. */
public final class DeviceCamera implements Camera {
  private static final VideoCaptureCapability WANTED = new VideoCaptureCapability(1280, 720, 30);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final VideoDeviceSource source = new VideoDeviceSource();
  private final WebRtcThread thread;
  private final Consumer<Lack> failed;
  private final VideoTrack track;
  private final Forward forward;
  private @Nullable Future<?> watch;
  private boolean on;

  DeviceCamera(
      VideoDevice device,
      PeerConnectionFactory factory,
      WebRtcThread thread,
      CustomVideoSource into,
      Consumer<Lack> failed) {
    this.thread = thread;
    this.failed = failed;
    forward = new Forward(into);
    source.setVideoCaptureDevice(device);
    source.setVideoCaptureCapability(best(MediaDevices.getVideoCaptureCapabilities(device)));
    track = factory.createVideoTrack("device", source);
  }

  /** The largest that is no larger than wanted, and of those the fastest. */
  public static VideoCaptureCapability best(List<VideoCaptureCapability> offered) {
    return offered.stream()
        .filter(one -> one.width <= WANTED.width && one.height <= WANTED.height)
        .filter(one -> one.width > 0 && one.height > 0)
        .max(
            Comparator.comparingInt((VideoCaptureCapability one) -> Math.min(one.frameRate, 20))
                .thenComparingInt(one -> one.width * one.height)
                .thenComparingInt(one -> Math.min(one.frameRate, WANTED.frameRate)))
        .orElse(WANTED);
  }

  @Override
  public VideoTrackSource source() {
    return source;
  }

  @Override
  public void start() {
    if (!on) {
      track.addSink(forward);
      source.start();
      on = true;
      long begun = System.nanoTime();
      watch = thread.every(LOOK, () -> look(begun));
    }
  }

  private void look(long begun) {
    if (on && forward.isBlind(begun)) {
      failed.accept(Lack.CAMERA_SILENT);
    }
  }

  @Override
  public void dark(@Nullable VideoTrack track, boolean dark) {
    forward.dark(dark);
  }

  @Override
  public void stop() {
    if (on) {
      on = false;
      if (watch != null) {
        watch.cancel(false);
      }
      source.stop();
      track.removeSink(forward);
    }
  }

  @Override
  public void dispose() {
    track.dispose();
    source.dispose();
    forward.release();
  }
}
