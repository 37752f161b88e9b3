package org.duet.app.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

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
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(copy, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
