package org.duet.app.media.webrtc.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.HeadlessFx;
import org.duet.app.media.webrtc.ListedCamera;
import org.duet.app.media.webrtc.ListedCamera.State;
import org.duet.app.media.webrtc.Until;
import org.duet.app.media.webrtc.WithListedCamera;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.NativeLibrary;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Outlet;
import org.duet.app.media.webrtc.picture.VideoFramePump;
import org.duet.app.threads.FxThread;
import org.duet.model.call.Clarity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The library's own way to a camera that the system lists. On Linux the client does not take it; it
 * is the one of Windows and macOS.
 */
@Tag("own-process")
@ExtendWith(WithListedCamera.class)
class DeviceCameraTest {
  @Test
  void itsPicturesArrive() {
    try (Watched watched = new Watched()) {
      watched.start(State.GOOD);
      Until.soon("its picture", watched::isSeen);
    }
  }

  @Test
  void oneThatIsPulledOutIsALack() {
    isSilent(State.GOOD, Watched::pull);
  }

  @Test
  void oneThatBringsNothingButGreenIsALack() {
    isSilent(State.GREEN, _ -> {});
  }

  @Test
  void oneWhoseFramesAreNotWholeIsALack() {
    isSilent(State.SHORT, _ -> {});
  }

  private static void isSilent(State state, Consumer<Watched> next) {
    try (Watched watched = new Watched()) {
      watched.start(state);
      next.accept(watched);
      assertThat(watched.lack.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(Lack.CAMERA_SILENT);
    }
  }

  @Test
  void oneThatCannotBeOpenedIsRefused() {
    try (Watched watched = new Watched()) {
      ListedCamera.plug(State.BUSY);
      assertThatThrownBy(() -> watched.start(State.BUSY)).hasRootCauseInstanceOf(Error.class);
    }
  }

  /** A camera, and a window to see it in. */
  private static final class Watched implements AutoCloseable {
    private final WebRtcThread thread = new WebRtcThread("test-media");
    private final VideoFramePump pump;
    final CompletableFuture<Lack> lack = new CompletableFuture<>();
    private NativeLibrary library;
    private Outlet outlet;
    private DeviceCamera camera;
    private VideoTrack track;

    Watched() {
      ListedCamera.plug(State.STARTING);
      HeadlessFx.start();
      pump = new VideoFramePump(new FxThread(), () -> {});
      pump.resize(64, 36);
      onMediaThread(() -> {
        library = new NativeLibrary(Synthetic.ALWAYS);
        assertThat(Cameras.names(MediaSettings.real("Ann"), null))
            .containsExactly(ListedCamera.NAME);
        List<VideoDevice> devices = MediaDevices.getVideoCaptureDevices();
        outlet = new Outlet();
        outlet.show(Clarity.CLEAR);
        camera =
            new DeviceCamera(
                devices.getFirst(), library.factory(), thread, outlet, () -> {}, lack::complete);
        track = library.factory().createVideoTrack("camera", outlet.source());
        track.addSink(pump);
      });
    }

    /** Behaves like this once the start is over: till then the library must not read it. */
    void start(State state) {
      onMediaThread(camera::start);
      ListedCamera.plug(state);
    }

    void pull() {
      Until.soon("its picture", this::isSeen);
      ListedCamera.pull();
    }

    boolean isSeen() {
      Image image = HeadlessFx.ask(() -> pump.image().get());
      return image != null && isIt(image.getPixelReader());
    }

    private static boolean isIt(PixelReader pixels) {
      double left = pixels.getColor(16, 18).getHue();
      double right = pixels.getColor(48, 18).getHue();
      return Math.abs(left - ListedCamera.LEFT) < 15 && Math.abs(right - ListedCamera.RIGHT) < 15;
    }

    private void onMediaThread(Runnable task) {
      CompletableFuture.runAsync(task, thread::execute).orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
      onMediaThread(() -> {
        camera.stop();
        track.removeSink(pump);
        track.dispose();
        camera.dispose();
        outlet.dispose();
        library.close();
      });
      thread.close();
      ListedCamera.pull();
    }
  }
}
