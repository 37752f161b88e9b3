package org.duet.app.media.webcam;

import com.github.sarxos.webcam.ds.buildin.natives.Device;
import com.github.sarxos.webcam.ds.buildin.natives.DeviceList;
import com.github.sarxos.webcam.ds.buildin.natives.OpenIMAJGrabber;
import java.io.IOException;
import java.util.List;
import org.bridj.Pointer;
import org.duet.app.media.CameraDriver;
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

  @Override
  public boolean anyCamera() {
    try {
      return !devices(new OpenIMAJGrabber()).isEmpty();
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  @Override
  public Opened open() throws IOException {
    try {
      for (Device device : devices(new OpenIMAJGrabber())) {
        OpenWebcam opened = OpenWebcam.of(Pointer.getPointer(device));
        if (opened != null) {
          return opened;
        }
        LOG.info("A camera cannot be opened");
      }
    } catch (RuntimeException | LinkageError e) { // such as libv4l not being there
      throw new IOException("Cameras cannot be looked for.", e);
    }
    throw new IOException("No camera can be opened.");
  }

  private static List<Device> devices(OpenIMAJGrabber grabber) {
    Pointer<DeviceList> found = grabber.getVideoDevices();
    return found == null ? List.of() : found.get().asArrayList();
  }
}
