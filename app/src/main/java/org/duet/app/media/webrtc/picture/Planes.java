package org.duet.app.media.webrtc.picture;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/**
 * A picture as a codec wants it: luma and two planes of colour of half the size (I420, BT.601),
 * each pixel as opaque as its coverage says. Sizes are even.
 */
public final class Planes {
  private final int width;
  private final int height;
  private final byte[] luma;
  private final byte[] blue;
  private final byte[] red;
  private final byte[] alpha;
  private final byte[] colourAlpha;

  private Planes(int width, int height) {
    this.width = width;
    this.height = height;
    luma = new byte[width * height];
    blue = new byte[luma.length / 4];
    red = new byte[luma.length / 4];
    alpha = new byte[luma.length];
    colourAlpha = new byte[luma.length / 4];
  }

  /** Converts a drawing, once; what is transparent in it stays so. */
  public static Planes of(BufferedImage drawing) {
    int width = drawing.getWidth() & ~1;
    int height = drawing.getHeight() & ~1;
    Planes planes = new Planes(width, height);
    int[] argb = drawing.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < argb.length; i++) {
      planes.luma[i] = (byte) luma(argb[i]);
      planes.alpha[i] = (byte) (argb[i] >>> 24);
    }
    for (int y = 0; y < height; y += 2) {
      for (int x = 0; x < width; x += 2) {
        planes.colour(argb, x, y);
      }
    }
    return planes;
  }

  /** Makes this the same as another of the same size. */
  public void set(Planes other) {
    System.arraycopy(other.luma, 0, luma, 0, luma.length);
    System.arraycopy(other.blue, 0, blue, 0, blue.length);
    System.arraycopy(other.red, 0, red, 0, red.length);
  }

  /** Lays a smaller one over this at an even position; what sticks out is cut off. */
  public void blend(Planes over, int atX, int atY) {
    int x = atX & ~1;
    int y = atY & ~1;
    blend(over.luma, over.alpha, over.width, over.height, luma, width, height, x, y);
    int w = over.width / 2;
    int h = over.height / 2;
    blend(over.blue, over.colourAlpha, w, h, blue, width / 2, height / 2, x / 2, y / 2);
    blend(over.red, over.colourAlpha, w, h, red, width / 2, height / 2, x / 2, y / 2);
  }

  private static void blend(
      byte[] from, byte[] cover, int w, int h, byte[] to, int toW, int toH, int atX, int atY) {
    int left = Math.max(0, -atX);
    int right = Math.min(w, toW - atX);
    int bottom = Math.min(h, toH - atY);
    for (int y = Math.max(0, -atY); y < bottom; y++) {
      int source = y * w;
      int target = (y + atY) * toW + atX;
      for (int x = left; x < right; x++) {
        int a = cover[source + x] & 0xff;
        if (a != 0) {
          int old = to[target + x] & 0xff;
          int laid = from[source + x] & 0xff;
          to[target + x] = (byte) (old + (((laid - old) * a * 257 + 0x8000) >> 16));
        }
      }
    }
  }

  /** A new one, as wide and high as this, to draw into. */
  public Planes sameSize() {
    return new Planes(width, height);
  }

  public int width() {
    return width;
  }

  /** The bytes of its luma themselves, row by row. */
  public byte[] luma() {
    return luma;
  }

  /** Writes all into the planes of a frame of this size, whose rows may be longer. */
  public void writeTo(FrameRing.Slot slot) {
    write(luma, width, slot.y(), slot.buffer().getStrideY());
    write(blue, width / 2, slot.u(), slot.buffer().getStrideU());
    write(red, width / 2, slot.v(), slot.buffer().getStrideV());
  }

  private static void write(byte[] plane, int width, ByteBuffer to, int stride) {
    for (int row = 0, from = 0; from < plane.length; row++, from += width) {
      to.put(row * stride, plane, from, width);
    }
  }

  private void colour(int[] argb, int x, int y) {
    int r = 0;
    int g = 0;
    int b = 0;
    int a = 0;
    for (int i = 0; i < 4; i++) {
      int pixel = argb[(y + i / 2) * width + x + i % 2];
      int cover = pixel >>> 24;
      r += cover * ((pixel >> 16) & 0xff);
      g += cover * ((pixel >> 8) & 0xff);
      b += cover * (pixel & 0xff);
      a += cover;
    }
    int at = y / 2 * (width / 2) + x / 2;
    int weight = Math.max(1, a);
    r /= weight;
    g /= weight;
    b /= weight;
    blue[at] = (byte) (((-38 * r - 74 * g + 112 * b + 128) >> 8) + 128);
    red[at] = (byte) (((112 * r - 94 * g - 18 * b + 128) >> 8) + 128);
    colourAlpha[at] = (byte) (a / 4);
  }

  private static int luma(int rgb) {
    int r = (rgb >> 16) & 0xff;
    int g = (rgb >> 8) & 0xff;
    int b = rgb & 0xff;
    return ((66 * r + 129 * g + 25 * b + 128) >> 8) + 16;
  }
}
