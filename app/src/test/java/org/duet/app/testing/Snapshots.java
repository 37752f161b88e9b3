package org.duet.app.testing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of windows, as files. */
public final class Snapshots {
  private Snapshots() {}

  /** What this window shows right now. From any thread. */
  public static WritableImage of(Scene scene) {
    return Fx.call(() -> scene.snapshot(null));
  }

  /** Writes it as a PNG, and makes the folders. */
  public static void write(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var stream = Files.newOutputStream(file);
          var out = new MemoryCacheImageOutputStream(stream)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(copy, null, null), quickly(writer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  /** Hundreds are written, few are looked at. */
  private static ImageWriteParam quickly(ImageWriter writer) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.9f);
    return param;
  }
}
