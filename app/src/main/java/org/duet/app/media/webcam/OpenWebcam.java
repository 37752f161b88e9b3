package org.duet.app.media.webcam;

import com.github.sarxos.webcam.ds.buildin.natives.Device;
import com.github.sarxos.webcam.ds.buildin.natives.OpenIMAJGrabber;
import java.util.List;
import org.bridj.Pointer;
import org.duet.app.media.CameraDriver;
import org.jspecify.annotations.Nullable;

/** A camera that is open. All on the thread that opened it. */
final class OpenWebcam implements CameraDriver.Opened {
  private static final int PICTURES_PER_SECOND = 30;
  private static final int PATIENCE_MILLIS = 2000;
  private static final int BYTES_PER_PIXEL = 3;

  /** Best first: width and height. */
  private static final List<int[]> SIZES = List.of(new int[] {1280, 720}, new int[] {640, 480});

  private final OpenIMAJGrabber grabber;
  private final int width;
  private final int height;

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
        grabber.setTimeout(PATIENCE_MILLIS); // not before: there is nothing yet to set it on
        int width = grabber.getWidth();
        int height = grabber.getHeight();
        if (width > 0 && height > 0 && width % 2 == 0 && height % 2 == 0) {
          return new OpenWebcam(grabber, width, height);
        }
        grabber.stopSession();
      }
    }
    return null;
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
  public boolean next(byte[] bgr) {
    if (bgr.length != width * height * BYTES_PER_PIXEL || grabber.nextFrame() <= 0) {
      return false;
    }
    Pointer<Byte> rgb = grabber.getImage();
    if (rgb == null) {
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

  @Override
  public void close() {
    grabber.stopSession();
  }
}
