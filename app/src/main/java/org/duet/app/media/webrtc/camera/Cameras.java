package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoDevice;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the camera of a call. On the media thread. */
public final class Cameras {
  private static final Logger LOG = LoggerFactory.getLogger(Cameras.class);

  private final WebRtcThread thread;
  private final MediaSettings settings;
  private final @Nullable CameraDriver driver;
  private final Consumer<Lack> lacking;
  private final Outlet outlet;
  private final PeerConnectionFactory factory;

  /**
   * @param outlet where the picture goes, whichever camera it is of
   * @param factory taps what the library itself captures
   * @param lacking told at once, or later on the media thread, if there is no camera
   */
  public Cameras(
      CallEnvironment environment,
      Outlet outlet,
      PeerConnectionFactory factory,
      Consumer<Lack> lacking) {
    this.outlet = outlet;
    this.factory = factory;
    this.thread = environment.thread();
    this.settings = environment.settings();
    this.driver = environment.cameraDriver();
    this.lacking = lacking;
  }

  /** The first that can be opened, or what stands in for it; on. */
  public Camera open() {
    if (settings.film().isPresent()) {
      Path film = settings.film().get();
      return started(
          new FilmCamera(film, thread, outlet, () -> lacking.accept(Lack.FILM_UNREADABLE)));
    }
    if (settings.synthetic() == Synthetic.ALWAYS) {
      return started(synthetic());
    }
    List<VideoDevice> devices = MediaDevices.getVideoCaptureDevices();
    if (libraryCanOpen()) {
      for (VideoDevice device : devices) {
        Camera opened = new DeviceCamera(device, factory, thread, outlet);
        try {
          return started(opened);
        } catch (Throwable t) { // the library throws java.lang.Error
          LOG.info("A camera cannot be opened: {}", t.toString());
          opened.dispose();
        }
      }
    }
    boolean standIn = settings.synthetic() != Synthetic.NEVER;
    if (driver != null && !devices.isEmpty()) {
      Supplier<Camera> maker = standIn ? this::synthetic : null;
      return started(new DriverCamera(driver, thread, outlet, maker, lacking));
    }
    if (standIn) {
      return started(synthetic());
    }
    lacking.accept(devices.isEmpty() ? Lack.CAMERA_MISSING : Lack.CAMERA_BUSY);
    return new NoCamera();
  }

  /**
   * On Linux the library's capture thread checks that nobody else uses the camera while its own
   * start is not yet finished: more often than not that ends the process.
   */
  private static boolean libraryCanOpen() {
    return !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  private Camera synthetic() {
    return new SyntheticCamera(thread, settings.ownerName(), InstantSource.system(), outlet);
  }

  private static Camera started(Camera camera) {
    camera.start();
    return camera;
  }
}
