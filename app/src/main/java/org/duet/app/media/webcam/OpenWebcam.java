package org.duet.app.media.webcam;

import com.github.sarxos.webcam.ds.buildin.natives.Device;
import com.github.sarxos.webcam.ds.buildin.natives.OpenIMAJGrabber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.bridj.Pointer;
import org.duet.app.machine.OperatingSystem;
import org.duet.app.media.CameraDriver;
import org.jspecify.annotations.Nullable;

/** A camera that is open. All on the thread that opened it. */
final class OpenWebcam implements CameraDriver.Opened {
  private static final int PICTURES_PER_SECOND = 30;
  private static final int PATIENCE_SECONDS = 2;

  /** No camera is that fast: the grabber returns at once where the device was unplugged. */
  private static final Duration TOO_QUICK = Duration.ofMillis(4);

  private static final int QUICK_IN_A_ROW = 30;
  private static final int BYTES_PER_PIXEL = 3;

  /** Best first: width and height. */
  private static final List<int[]> SIZES = List.of(new int[] {1280, 720}, new int[] {640, 480});

  private final OpenIMAJGrabber grabber;
  private final int width;
  private final int height;
  private int quick;
  private long imageAddress;

  /** Whether what is there is a picture of that size: a camera may deliver something else. */
  private boolean whole;

  private OpenWebcam(OpenIMAJGrabber grabber, int width, int height) {
    this.grabber = grabber;
    this.width = width;
    this.height = height;
  }

  /** Null if it cannot be opened, as when somebody else has it. */
  static @Nullable OpenWebcam of(Pointer<Device> device) {
    OpenIMAJGrabber grabber = new OpenIMAJGrabber();
    for (int[] size : SIZES) {
      if (grabber.startSession(size[0], size[1], PICTURES_PER_SECOND, device)) {
        // Not before: there is nothing yet to set it on.
        grabber.setTimeout(PATIENCE_SECONDS * oneSecond());
        int width = grabber.getWidth();
        int height = grabber.getHeight();
        if (width > 0 && height > 0 && width % 2 == 0 && height % 2 == 0) {
          return new OpenWebcam(grabber, width, height);
        }
        grabber.stopSession();
      } else {
        letGo(grabber);
      }
    }
    return null;
  }

  /**
   * A Linux grabber that failed half-way has the device open, and nobody else could use it: not
   * even who tries its next size. Where not even a size was set, it has nothing to stop, and would
   * end the process.
   */
  private static void letGo(OpenIMAJGrabber grabber) {
    if (OperatingSystem.LINUX.isCurrent() && grabber.getWidth() > 0) {
      grabber.stopSession();
    }
  }

  /** In the unit that the grabber of this system counts in. */
  private static int oneSecond() {
    return OperatingSystem.LINUX.isCurrent() ? 1 : 1000;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public boolean next(byte[] bgr) throws IOException {
    if (bgr.length != width * height * BYTES_PER_PIXEL || !grabbed()) {
      return false;
    }
    Pointer<Byte> rgb = grabber.getImage();
    if (rgb == null) {
      return false;
    }
    if (rgb.getPeer() != imageAddress) {
      imageAddress = rgb.getPeer();
      whole = NativeMemory.holds(imageAddress, bgr.length);
    }
    if (!whole) {
      return false;
    }
    rgb.getByteBuffer(bgr.length).get(bgr);
    for (int i = 0; i < bgr.length; i += BYTES_PER_PIXEL) {
      byte red = bgr[i];
      bgr[i] = bgr[i + 2];
      bgr[i + 2] = red;
    }
    return true;
  }

  private boolean grabbed() throws IOException {
    long asked = System.nanoTime();
    boolean came = grabber.nextFrame() > 0;
    quick = System.nanoTime() - asked < TOO_QUICK.toNanos() ? quick + 1 : 0;
    if (quick > QUICK_IN_A_ROW) {
      throw new IOException("The camera was unplugged.");
    }
    return came;
  }

  @Override
  public void close() {
    grabber.stopSession();
    NativeMemory.free(imageAddress); // which the grabber forgets, a whole picture each time
  }
}
