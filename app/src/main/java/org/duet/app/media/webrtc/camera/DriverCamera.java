package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera that somebody else opens and reads, on a thread of its own, since both can block; the
 * media thread only converts and pushes what was read.
 */
final class DriverCamera implements Camera {
  private static final Logger LOG = LoggerFactory.getLogger(DriverCamera.class);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CameraDriver driver;
  private final WebRtcThread thread;
  private final Outlet outlet;
  private final Consumer<Lack> failed;
  private final @Nullable Supplier<Camera> standInMaker;
  private @Nullable Camera standIn;
  private @Nullable Reading reading;
  private boolean dark;

  /**
   * @param standInMaker makes what takes over if there is no picture; null for nothing
   * @param failed told, where nothing takes over, on the media thread, at any time after the start,
   *     if there is no picture
   */
  DriverCamera(
      CameraDriver driver,
      WebRtcThread thread,
      Outlet outlet,
      @Nullable Supplier<Camera> standInMaker,
      Consumer<Lack> failed) {
    this.driver = driver;
    this.thread = thread;
    this.outlet = outlet;
    this.standInMaker = standInMaker;
    this.failed = failed;
  }

  @Override
  public void start() {
    if (standIn != null) {
      standIn.start();
    } else if (reading == null) {
      reading = new Reading();
      reading.reader.start();
    }
  }

  /** By itself: the library's own black frames carry a time that the encoder drops. */
  @Override
  public void dark(boolean dark) {
    this.dark = dark;
    if (standIn != null) {
      standIn.dark(dark);
    }
  }

  @Override
  public void stop() {
    if (standIn != null) {
      standIn.stop();
    }
    Reading present = reading;
    reading = null;
    if (present != null) {
      present.end();
    }
  }

  @Override
  public void dispose() {
    if (standIn != null) {
      standIn.dispose();
    }
  }

  /** No picture comes from the driver: the stand-in takes over, where there is one. */
  private void fail(Lack lack) {
    if (standInMaker == null) {
      failed.accept(lack);
      return;
    }
    Camera made = standInMaker.get();
    standIn = made;
    made.start();
  }

  private void push(byte[] bgr, int width, int height) throws Exception {
    if (dark) {
      Arrays.fill(bgr, (byte) 0);
    }
    FrameRing.Slot slot = outlet.canvas(width, height);
    VideoBufferConverter.convertToI420(bgr, slot.buffer(), FourCC.BG24);
    outlet.push(slot);
  }

  /** From one start to one stop. */
  private final class Reading {
    private final Thread reader =
        Thread.ofPlatform().daemon().name("duet-camera").unstarted(this::read);

    /** Whether the media thread still has the last picture. */
    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile boolean over;

    private void read() {
      try (CameraDriver.Opened camera = driver.open()) {
        byte[] bgr = new byte[camera.width() * camera.height() * 3];
        while (!over) {
          if (busy.get()) {
            LockSupport.parkNanos(MOMENT.toNanos());
          } else if (camera.next(bgr)) {
            busy.set(true);
            thread.execute(() -> deliver(bgr, camera.width(), camera.height()));
          }
        }
      } catch (Throwable t) { // whatever a driver makes of it
        LOG.info("There is no picture of a camera: {}", t.toString());
        Lack lack = lack();
        thread.execute(() -> {
          if (!over) {
            fail(lack);
          }
        });
      }
    }

    private Lack lack() {
      return driver.anyCamera() ? Lack.CAMERA_BUSY : Lack.CAMERA_MISSING;
    }

    private void deliver(byte[] bgr, int width, int height) {
      try {
        if (!over) {
          push(bgr, width, height);
        }
      } catch (Exception e) {
        LOG.warn("A picture of the camera could not be used", e);
      } finally {
        busy.set(false);
      }
    }

    private void end() {
      over = true;
      try {
        if (!reader.join(PATIENCE)) {
          LOG.warn("A camera does not end");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
