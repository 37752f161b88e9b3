package org.duet.app.media.webrtc.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.video.VideoTrack;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.HeadlessFx;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.threads.FxThread;
import org.duet.model.call.Clarity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A camera that another driver reads; the driver is a fake, as there is no device here. */
@Timeout(60)
class DriverCameraTest {
  private final WebRtcThread thread = new WebRtcThread("test-media");
  private final Executor fx = new FxThread();
  private final CompletableFuture<Lack> lack = new CompletableFuture<>();
  private final FakeDriver driver = new FakeDriver();
  private VideoFramePump pump;
  private NativeLibrary library;
  private Outlet outlet;
  private DriverCamera camera;
  private VideoTrack track;

  @BeforeEach
  void start() {
    HeadlessFx.start();
    pump = new VideoFramePump(fx, () -> {});
    pump.resize(64, 48);
  }

  private void open(Supplier<Camera> standIn) {
    onMediaThread(() -> {
      library = new NativeLibrary(Synthetic.ALWAYS);
      outlet = new Outlet();
      outlet.show(Clarity.CLEAR);
      camera = new DriverCamera(driver, thread, outlet, standIn, lack::complete);
      track = library.factory().createVideoTrack("camera", outlet.source());
      track.addSink(pump);
      camera.start();
    });
  }

  @AfterEach
  void end() {
    onMediaThread(() -> {
      camera.stop();
      track.removeSink(pump);
      track.dispose();
      camera.dispose();
      outlet.dispose();
      library.close();
    });
    thread.close();
  }

  private void onMediaThread(Runnable task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    thread.execute(() -> {
      task.run();
      done.complete(null);
    });
    done.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Color shown() {
    Image image = HeadlessFx.ask(() -> pump.image().get());
    return image.getPixelReader().getColor(10, 10);
  }

  @Test
  void itsPicturesArriveInTheirColours() {
    open(null);
    Until.soon("pictures", () -> pump.framesShown() > 3);

    assertThat(shown().getHue()).isBetween(20.0, 40.0);
  }

  @Test
  void itGoesDarkAndComesBack() {
    open(null);
    Until.soon("pictures", () -> pump.framesShown() > 3);
    onMediaThread(() -> camera.dark(true));
    Until.soon("black", () -> shown().getBrightness() < 0.05);
    onMediaThread(() -> camera.dark(false));

    Until.soon("light", () -> shown().getBrightness() > 0.5);
  }

  @Test
  void whenItStopsItIsClosed() {
    open(null);
    Until.soon("pictures", () -> pump.framesReceived() > 3);
    onMediaThread(camera::stop);

    assertThat(driver.open).hasValue(0);
  }

  @Test
  void aBusyOneIsALack() {
    driver.busy = true;
    open(null);

    assertThat(lack.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(Lack.CAMERA_BUSY);
  }

  @Test
  void forABusyOneAnotherPictureCanStandIn() {
    driver.busy = true;
    open(() -> new SyntheticCamera(thread, "Ann", InstantSource.system(), outlet));
    Until.soon("pictures", () -> pump.framesShown() > 3);

    assertThat(lack).isNotDone();
  }

  /** Delivers orange. */
  private static final class FakeDriver implements CameraDriver {
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean busy;

    @Override
    public boolean anyCamera() {
      return true;
    }

    @Override
    public Opened open() throws IOException {
      if (busy) {
        throw new IOException("busy");
      }
      open.incrementAndGet();
      return new Opened() {
        @Override
        public int width() {
          return 64;
        }

        @Override
        public int height() {
          return 48;
        }

        @Override
        public boolean next(byte[] bgr) {
          for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = 0;
            bgr[i + 1] = (byte) 120;
            bgr[i + 2] = (byte) 240;
          }
          LockSupport.parkNanos(10_000_000);
          return true;
        }

        @Override
        public void close() {
          open.decrementAndGet();
        }
      };
    }
  }
}
