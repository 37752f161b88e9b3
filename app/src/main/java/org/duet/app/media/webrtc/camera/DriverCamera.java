package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.CameraTurns;
import org.duet.app.media.webrtc.library.Errand;
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
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final CameraDriver driver;
  private final CameraTurns turns;
  private final WebRtcThread thread;
  private final String name;
  private final Outlet outlet;
  private final Runnable came;
  private final Consumer<Lack> failed;
  private @Nullable Reading reading;
  private boolean dark;

  /**
   * @param outlet where the frames go
   * @param came told on the media thread of the first picture
   * @param failed told on the media thread, at any time after the start, if there is no picture
   */
  DriverCamera(
      CameraDriver driver,
      CameraTurns turns,
      String name,
      WebRtcThread thread,
      Outlet outlet,
      Runnable came,
      Consumer<Lack> failed) {
    this.driver = driver;
    this.turns = turns;
    this.name = name;
    this.thread = thread;
    this.outlet = outlet;
    this.came = came;
    this.failed = failed;
  }

  @Override
  public void start() {
    if (reading == null) {
      Reading begun = new Reading();
      reading = begun;
      begun.begin();
    }
  }

  /** By itself: the library's own black frames carry a time that the encoder drops. */
  @Override
  public void dark(boolean dark) {
    this.dark = dark;
  }

  @Override
  public void stop() {
    Reading present = reading;
    reading = null;
    if (present != null) {
      present.end();
    }
  }

  @Override
  public void dispose() {}

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

    private final Sight sight = new Sight();
    private @Nullable Future<?> watch;
    private volatile CameraTurns.@Nullable Turn turn;
    private volatile boolean over;
    private boolean seen;

    private void begin() {
      reader.start();
      watch = thread.every(LOOK, this::look);
    }

    /** One that hangs while it is opened, or is open and brings nothing, is given up. */
    private void look() {
      if (!over && sight.isBlind()) {
        LOG.info("A camera brings no picture");
        over = true;
        CameraTurns.Turn present = turn;
        if (present != null) {
          present.giveUp();
        }
        failed.accept(Lack.CAMERA_SILENT);
      }
    }

    private void read() {
      try (CameraTurns.Turn mine = turns.take(name, () -> !over)) {
        turn = mine;
        readOpen();
      } catch (Throwable t) { // whatever a driver makes of it
        LOG.info("There is no picture of a camera: {}", t.toString());
        Lack lack = lack();
        thread.execute(() -> {
          if (!over) {
            failed.accept(lack);
          }
        });
      }
    }

    private void readOpen() throws IOException {
      try (CameraDriver.Opened camera = driver.open(name)) {
        byte[] bgr = new byte[camera.width() * camera.height() * 3];
        Errand delivery = new Errand(() -> deliver(bgr, camera.width(), camera.height()));
        while (!over) {
          if (busy.get()) {
            LockSupport.parkNanos(MOMENT.toNanos());
          } else if (camera.next(bgr)) {
            busy.set(true);
            thread.execute(delivery);
          }
        }
      }
    }

    private Lack lack() {
      return driver.cameras().contains(name) ? Lack.CAMERA_BUSY : Lack.CAMERA_MISSING;
    }

    private void deliver(byte[] bgr, int width, int height) {
      try {
        if (!over) {
          sight.saw(bgr);
          push(bgr, width, height);
          tellFirst();
        }
      } catch (Exception e) {
        LOG.warn("A picture of the camera could not be used", e);
      } finally {
        busy.set(false);
      }
    }

    private void tellFirst() {
      if (!seen) {
        seen = true;
        came.run();
      }
    }

    /** Does not wait until it is closed: whoever opens the next does. */
    private void end() {
      over = true;
      if (watch != null) {
        watch.cancel(false);
      }
    }
  }
}
