package org.duet.app.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes what windows show to files. */
final class Pictures {
  private static final int GAP = 16;

  private Pictures() {}

  /** Several pictures side by side in one PNG file, their tops level. */
  static void write(List<Image> sideBySide, Path file) throws IOException {
    int width = sideBySide.stream().mapToInt(i -> (int) i.getWidth() + GAP).sum() - GAP;
    int height = sideBySide.stream().mapToInt(i -> (int) i.getHeight()).max().orElse(1);
    BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int left = 0;
    for (Image image : sideBySide) {
      copy(image, all, left);
      left += (int) image.getWidth() + GAP;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(all, "png", file.toFile());
  }

  private static void copy(Image from, BufferedImage to, int left) {
    int width = (int) from.getWidth();
    int height = (int) from.getHeight();
    int[] pixels = new int[width * height];
    from.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    to.setRGB(left, 0, width, height, pixels, 0, width);
  }
}
