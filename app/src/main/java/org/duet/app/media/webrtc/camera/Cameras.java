package org.duet.app.media.webrtc.camera;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.Device;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoDevice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.DeviceNames;
import org.duet.app.media.Lack;
import org.duet.app.media.webrtc.library.CallEnvironment;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.library.MediaSettings.Synthetic;
import org.duet.app.media.webrtc.picture.Outlet;
import org.jspecify.annotations.Nullable;

/** The cameras there are, and how each is opened. Frames of all go to one and the same source. */
public final class Cameras {
  private static final Duration WHILE = Duration.ofSeconds(2);

  private final CallEnvironment environment;
  private final Supplier<PeerConnectionFactory> factory;

  public Cameras(CallEnvironment environment, Supplier<PeerConnectionFactory> factory) {
    this.environment = environment;
    this.factory = factory;
  }

  /** Their names, the system's first one first. From any thread. */
  public static List<String> names(MediaSettings settings, @Nullable CameraDriver driver) {
    boolean made = settings.synthetic() == Synthetic.ALWAYS;
    if (driver != null && (made || !libraryCanOpen())) {
      List<String> known = driver.cameras();
      if (made || !known.isEmpty()) {
        return known;
      }
    }
    return made ? List.of() : names(MediaDevices.getVideoCaptureDevices());
  }

  private static List<String> names(List<VideoDevice> devices) {
    return DeviceNames.unique(devices.stream().map(Device::getName).toList());
  }

  /** In a while, on the media thread, unless it is cancelled. */
  Future<?> later(Runnable task) {
    return environment.thread().after(WHILE, task);
  }

  List<String> names() {
    return names(environment.settings(), environment.cameraDriver());
  }

  /** Whether a picture is made up rather than a camera asked that nobody chose. */
  boolean rathersMadeUp() {
    return environment.settings().synthetic() == Synthetic.ALWAYS;
  }

  boolean mayBeMadeUp() {
    return isFilm() || environment.settings().synthetic() != Synthetic.NEVER;
  }

  /** Whether a film was given, which goes before every camera. */
  boolean isFilm() {
    return environment.settings().film().isPresent();
  }

  /**
   * @param failed told on the media thread, at any time after the start, if no picture comes
   */
  Camera madeUp(Outlet into, Consumer<Lack> failed) {
    Optional<Path> film = environment.settings().film();
    if (film.isPresent()) {
      return new FilmCamera(
          film.get(), environment.thread(), into, () -> failed.accept(Lack.FILM_UNREADABLE));
    }
    MediaSettings settings = environment.settings();
    MovingPicture picture =
        new MovingPicture(settings.ownerName(), InstantSource.system(), settings.stamped());
    return new SyntheticCamera(environment.thread(), picture, into);
  }

  /**
   * One that is not yet on.
   *
   * @param came told on the media thread once after the start, as soon as it is open
   * @param failed told on the media thread, at any time after the start, if no picture comes
   */
  Camera make(String name, Outlet into, Runnable came, Consumer<Lack> failed) {
    if (libraryCanOpen() && !rathersMadeUp()) {
      List<VideoDevice> devices = MediaDevices.getVideoCaptureDevices();
      int place = names(devices).indexOf(name);
      if (place >= 0) {
        return new DeviceCamera(
            devices.get(place), factory.get(), environment.thread(), into, came, failed);
      }
    }
    CameraDriver driver = environment.cameraDriver();
    if (driver == null) {
      throw new IllegalStateException("There is no way to this camera.");
    }
    return new DriverCamera(
        driver, environment.turns(), name, environment.thread(), into, came, failed);
  }

  /**
   * On Linux the library's capture thread checks that nobody else uses the camera while its own
   * start is not yet finished: more often than not that ends the process.
   */
  private static boolean libraryCanOpen() {
    return !OperatingSystem.LINUX.isCurrent();
  }
}
