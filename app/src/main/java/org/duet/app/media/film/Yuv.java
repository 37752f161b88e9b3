package org.duet.app.media.film;

import java.awt.image.BufferedImage;

/**
 * One picture: luma, and two planes of colour of half the size, rows without gaps (I420, BT.601).
 */
public final class Yuv {
  private final int width;
  private final int height;
  private final byte[] luma;
  private final byte[] blue;
  private final byte[] red;

  public Yuv(int width, int height) {
    this.width = width;
    this.height = height;
    luma = new byte[width * height];
    blue = new byte[(width / 2) * (height / 2)];
    red = new byte[blue.length];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The bytes themselves, as those of the other planes. */
  public byte[] luma() {
    return luma;
  }

  public byte[] blue() {
    return blue;
  }

  public byte[] red() {
    return red;
  }

  /** Converts a picture of at least this size; what is more of it is left out. */
  void set(BufferedImage picture, int[] row) {
    for (int y = 0; y < height; y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int r = (row[x] >> 16) & 0xff;
        int g = (row[x] >> 8) & 0xff;
        int b = row[x] & 0xff;
        luma[y * width + x] = (byte) (((66 * r + 129 * g + 25 * b + 128) >> 8) + 16);
        if (y % 2 == 0 && x % 2 == 0) {
          int at = y / 2 * (width / 2) + x / 2;
          blue[at] = (byte) (((-38 * r - 74 * g + 112 * b + 128) >> 8) + 128);
          red[at] = (byte) (((112 * r - 94 * g - 18 * b + 128) >> 8) + 128);
        }
      }
    }
  }
}
