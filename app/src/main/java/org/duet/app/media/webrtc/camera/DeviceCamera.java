package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoDeviceSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;

/** A camera that the library opens by itself. {@link #start} throws where it cannot be opened. */
public final class DeviceCamera implements Camera {
  private static final VideoCaptureCapability WANTED = new VideoCaptureCapability(1280, 720, 30);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final VideoDeviceSource source = new VideoDeviceSource();
  private final WebRtcThread thread;
  private final Runnable came;
  private final Consumer<Lack> failed;
  private final Tap tap;
  private @Nullable Future<?> watch;
  private boolean on;

  DeviceCamera(
      VideoDevice device,
      PeerConnectionFactory factory,
      WebRtcThread thread,
      Outlet outlet,
      Runnable came,
      Consumer<Lack> failed) {
    this.thread = thread;
    this.came = came;
    this.failed = failed;
    source.setVideoCaptureDevice(device);
    source.setVideoCaptureCapability(best(MediaDevices.getVideoCaptureCapabilities(device)));
    tap = new Tap(factory, source, thread, outlet);
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
  public void start() {
    if (!on) {
      tap.open();
      source.start();
      on = true;
      watch = thread.every(LOOK, this::look);
      came.run();
    }
  }

  private void look() {
    if (on && tap.isBlind()) {
      failed.accept(Lack.CAMERA_SILENT);
    }
  }

  @Override
  public void dark(boolean dark) {
    tap.dark(dark);
  }

  @Override
  public void stop() {
    if (on) {
      on = false;
      if (watch != null) {
        watch.cancel(false);
      }
      tap.close();
      source.stop();
    }
  }

  @Override
  public void dispose() {
    tap.dispose();
    source.dispose();
  }
}
