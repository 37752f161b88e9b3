import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.duet.app.media.webrtc.camera.Stamp;
import org.duet.app.media.webrtc.camera.StampedCamera;
import org.duet.app.testing.StampReader;

/** The shortest way from the library to a window that is as large as the client's. */
final class BareWindow {
  private static final int WIDTH = StampedCamera.WIDTH;
  private static final int HEIGHT = StampedCamera.HEIGHT;

  private final ByteBuffer bytes = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
  private final PixelBuffer<IntBuffer> pixels =
      new PixelBuffer<>(
          WIDTH,
          HEIGHT,
          bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer(),
          PixelFormat.getIntArgbPreInstance());
  final StackPane picture = new StackPane(new ImageView(new WritableImage(pixels)));
  final Stage stage = new Stage();
  final AtomicLong shown = new AtomicLong();
  private final Runnable swap = this::swap;

  /** How old each frame was when it came, in milliseconds; of the thread that brings them. */
  final List<Long> ages = new ArrayList<>();

  BareWindow() {
    stage.setScene(new Scene(picture, 1280, 800));
    stage.show();
  }

  void comes(VideoFrame frame) {
    try {
      if (frame.buffer.getWidth() == WIDTH) {
        var luma = frame.buffer.toI420();
        StampReader.of(luma.getDataY(), luma.getStrideY(), WIDTH, HEIGHT)
            .ifPresent(stamp -> note(stamp.ageAt(Stamp.now())));
        VideoBufferConverter.convertFromI420(frame.buffer, bytes, FourCC.ARGB);
        Platform.runLater(swap);
      }
    } catch (Throwable t) { // one that leaves this callback ends the process
      t.printStackTrace();
    } finally {
      frame.release();
    }
  }

  private synchronized void note(long age) {
    ages.add(age);
  }

  private void swap() {
    pixels.updateBuffer(all -> null);
    shown.incrementAndGet();
  }
}
