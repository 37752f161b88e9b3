package org.duet.model.people;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/**
 * Reads a photo's pixels as they are to be seen, as alpha, red, green and blue. Java's own way
 * takes a grey photo's numbers for amounts of light, and makes it much too bright.
 */
public final class Pixels {
  private static final int OPAQUE = 255;
  private static final int BYTE = 8;

  private Pixels() {}

  /** All of them, row by row. */
  public static int[] of(BufferedImage image) {
    int width = image.getWidth();
    int[] all = new int[width * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      row(image, y, all, y * width);
    }
    return all;
  }

  /** Those of one row, put there. */
  static void row(BufferedImage image, int y, int[] into, int at) {
    int width = image.getWidth();
    if (isGrey(image)) {
      for (int x = 0; x < width; x++) {
        into[at + x] = grey(image, x, y);
      }
    } else {
      image.getRGB(0, y, width, 1, into, at, width);
    }
  }

  static int at(BufferedImage image, int x, int y) {
    return isGrey(image) ? grey(image, x, y) : image.getRGB(x, y);
  }

  private static boolean isGrey(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    return colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && colours.getComponentSize(0) >= BYTE;
  }

  private static int grey(BufferedImage image, int x, int y) {
    ColorModel colours = image.getColorModel();
    Raster raster = image.getRaster();
    int shift = colours.getComponentSize(0) - BYTE;
    int shade = raster.getSample(x, y, 0) >>> shift;
    int alpha = colours.hasAlpha() ? raster.getSample(x, y, 1) >>> shift : OPAQUE;
    return alpha << 24 | shade << 16 | shade << 8 | shade;
  }
}
