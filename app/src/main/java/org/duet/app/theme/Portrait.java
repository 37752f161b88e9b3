package org.duet.app.theme;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A person's picture in several sizes, the largest first, each half as wide and high as the one
 * before. JavaFX looks at four pixels for each it draws, so that a large picture drawn small is
 * mostly skipped: edges break, and what is finely striped swims.
 */
public record Portrait(List<Image> sizes) {
  /** As large as a portrait is ever drawn, in pixels of a screen with two of them for one. */
  private static final double WIDEST = 480;

  private static final double HIGHEST = 560;

  /** For most, this covers it. */
  private static final double SIDE = 640;

  /** No portrait is drawn smaller than this. */
  private static final int LEAST = 36;

  public Portrait {
    sizes = List.copyOf(sizes);
  }

  /**
   * Of a file, whatever is in it; empty where that is no picture. Its longer side is kept for the
   * sake of the shorter, up to twice as long: the middle of it is all that is seen. Takes a moment.
   */
  public static Optional<Portrait> read(byte[] file) {
    Image image = read(file, SIDE, SIDE);
    if (!image.isError() && image.getHeight() < HIGHEST && image.getWidth() > image.getHeight()) {
      image = read(file, 2 * HIGHEST, HIGHEST);
    } else if (!image.isError() && image.getWidth() < WIDEST) {
      image = read(file, WIDEST, 2 * HIGHEST);
    }
    return image.isError() ? Optional.empty() : Optional.of(of(image));
  }

  private static Image read(byte[] file, double width, double height) {
    return new Image(new ByteArrayInputStream(file), width, height, true, true);
  }

  /** Takes a moment: not to be asked for on the JavaFX thread where the picture is large. */
  public static Portrait of(Image largest) {
    List<Image> sizes = new ArrayList<>(List.of(largest));
    while (Math.min(sizes.getLast().getWidth(), sizes.getLast().getHeight()) >= 2 * LEAST) {
      sizes.add(half(sizes.getLast()));
    }
    return new Portrait(sizes);
  }

  /** The smallest that covers so many pixels; the largest where none does. */
  public Image covering(double width, double height) {
    return sizes.reversed().stream()
        .filter(size -> size.getWidth() >= width && size.getHeight() >= height)
        .findFirst()
        .orElse(sizes.getFirst());
  }

  /** Each pixel is the mean of four; a last row or column without a neighbour is left out. */
  private static Image half(Image image) {
    int across = (int) image.getWidth() / 2;
    int down = (int) image.getHeight() / 2;
    int stride = 2 * across;
    int[] from = new int[stride * 2 * down];
    var format = PixelFormat.getIntArgbPreInstance();
    image.getPixelReader().getPixels(0, 0, stride, 2 * down, format, from, 0, stride);
    int[] to = new int[across * down];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int at = 2 * y * stride + 2 * x;
        to[y * across + x] = mean(from[at], from[at + 1], from[at + stride], from[at + stride + 1]);
      }
    }
    WritableImage half = new WritableImage(across, down);
    half.getPixelWriter().setPixels(0, 0, across, down, format, to, 0, across);
    return half;
  }

  /** Of each channel, two at a time. */
  private static int mean(int a, int b, int c, int d) {
    int mask = 0xff00ff;
    int low = (a & mask) + (b & mask) + (c & mask) + (d & mask);
    int high = ((a >>> 8) & mask) + ((b >>> 8) & mask) + ((c >>> 8) & mask) + ((d >>> 8) & mask);
    return quarter(low) | (quarter(high) << 8);
  }

  /** Of two sums side by side, rounded. */
  private static int quarter(int sums) {
    return ((sums + 0x20002) >>> 2) & 0xff00ff;
  }
}
