package org.duet.app.media.webcam;

import com.github.sarxos.webcam.ds.buildin.natives.Device;
import com.github.sarxos.webcam.ds.buildin.natives.DeviceList;
import com.github.sarxos.webcam.ds.buildin.natives.OpenIMAJGrabber;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bridj.Pointer;
import org.duet.app.media.CameraDriver;
import org.duet.app.media.DeviceNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cameras that webcam-capture's native part finds; it is loaded when it is first asked.
 *
 * <p>Its Java part is passed by: that reads a camera on one thread of the whole JVM, which hangs
 * for ever if the camera is closed in the middle of a frame.
 */
public final class WebcamDriver implements CameraDriver {
  private static final Logger LOG = LoggerFactory.getLogger(WebcamDriver.class);
  private static final Path PLACES = Path.of("/dev");

  private List<String> names = List.of();
  private @Nullable Set<Path> asked;

  /** The native part is asked only after something came or went: it keeps what it was asked for. */
  @Override
  public synchronized List<String> cameras() {
    Set<Path> now = nodes();
    if (!now.equals(asked)) {
      try {
        names = names(devices(new OpenIMAJGrabber()));
      } catch (RuntimeException | LinkageError e) { // such as libv4l not being there
        LOG.info("Cameras cannot be looked for: {}", e.toString());
        names = List.of();
      }
      asked = now;
    }
    return names;
  }

  /** Those that may be read: the system makes one first, and then says who may. */
  private static Set<Path> nodes() {
    Set<Path> found = new TreeSet<>();
    if (Files.isDirectory(PLACES)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(PLACES, "video*")) {
        for (Path one : all) {
          if (Files.isReadable(one)) {
            found.add(one);
          }
        }
      } catch (IOException | RuntimeException e) {
        LOG.debug("The places of cameras cannot be read", e);
      }
    }
    return found;
  }

  private static List<String> names(List<Device> devices) {
    List<String> found = new ArrayList<>();
    devices.forEach(device -> found.add(device.getNameStr()));
    return DeviceNames.unique(found);
  }

  @Override
  public Opened open(String name) throws IOException {
    try {
      List<Device> devices = devices(new OpenIMAJGrabber());
      int place = names(devices).indexOf(name);
      OpenWebcam opened = place < 0 ? null : OpenWebcam.of(Pointer.getPointer(devices.get(place)));
      if (opened == null) {
        throw new IOException("The camera cannot be opened.");
      }
      return opened;
    } catch (RuntimeException | LinkageError e) { // such as libv4l not being there
      throw new IOException("Cameras cannot be looked for.", e);
    }
  }

  private static List<Device> devices(OpenIMAJGrabber grabber) {
    Pointer<DeviceList> found = grabber.getVideoDevices();
    return found == null ? List.of() : found.get().asArrayList();
  }
}
