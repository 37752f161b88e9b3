package org.duet.app.media.webrtc.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.FakeCameras;
import org.duet.app.media.webrtc.HeadlessFx;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.library.CameraTurns;
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
  private final CameraTurns turns = new CameraTurns();
  private final FakeCameras driver = new FakeCameras("Orange");
  private Outlet outlet;
  private VideoFramePump pump;
  private NativeLibrary library;
  private DriverCamera camera;
  private VideoTrack track;

  @BeforeEach
  void start() {
    HeadlessFx.start();
    pump = new VideoFramePump(fx, () -> {});
    pump.resize(64, 48);
  }

  private void open() {
    onMediaThread(() -> {
      library = new NativeLibrary(Synthetic.ALWAYS);
      outlet = new Outlet();
      outlet.show(Clarity.CLEAR);
      camera = new DriverCamera(driver, turns, "Orange", thread, outlet, () -> {}, lack::complete);
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
    CompletableFuture.runAsync(task, thread::execute).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Color shown() {
    Image image = HeadlessFx.ask(() -> pump.image().get());
    return image == null ? Color.TRANSPARENT : image.getPixelReader().getColor(10, 10);
  }

  @Test
  void itsPicturesArriveInTheirColours() {
    open();
    Until.soon("pictures", () -> pump.framesShown() > 3);

    assertThat(shown().getHue()).isBetween(20.0, 40.0);
  }

  @Test
  void itGoesDarkAndComesBack() {
    open();
    Until.soon("pictures", () -> pump.framesShown() > 3);
    onMediaThread(() -> camera.dark(true));
    Until.soon("no picture", () -> shown().equals(Color.TRANSPARENT));
    onMediaThread(() -> camera.dark(false));

    Until.soon("light", () -> shown().getBrightness() > 0.5);
  }

  @Test
  void whenItStopsItIsClosed() {
    open();
    Until.soon("pictures", () -> pump.framesReceived() > 3);
    onMediaThread(camera::stop);

    turns.settled().join();
    assertThat(driver.open()).isZero();
  }

  @Test
  void aBusyOneIsALack() {
    driver.state("Orange", FakeCameras.State.BUSY);
    open();

    assertThat(lack.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(Lack.CAMERA_BUSY);
  }
}
