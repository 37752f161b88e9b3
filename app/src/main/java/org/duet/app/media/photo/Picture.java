package org.duet.app.media.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.duet.model.people.Pixels;
import org.duet.model.people.Smaller;

/** A picture that was read. */
public final class Picture {
  public static final String MEDIA_TYPE = "image/jpeg";

  private static final int MOST_SIDE = 1024;

  private final BufferedImage image;

  Picture(BufferedImage image) {
    this.image = image;
  }

  /**
   * One that a camera took.
   *
   * @param argb row by row, as alpha, red, green and blue
   */
  public static Picture of(int width, int height, int[] argb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return new Picture(image);
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /** Its pixels, row by row, as alpha, red, green and blue. */
  public int[] pixels() {
    return Pixels.of(image);
  }

  /**
   * A square of a picture as a JPEG.
   *
   * @param x its left edge, in the picture's pixels
   * @param y its upper edge
   * @param side as wide as high
   */
  public byte[] cut(int x, int y, int side) throws IOException {
    int size = Math.min(MOST_SIDE, side);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(Smaller.of(image.getSubimage(x, y, side, side), size, size), "jpeg", out);
    return out.toByteArray();
  }

  /** The same, or as large as this where it is larger: what is looked at need not be more. */
  public Picture within(int most) {
    double scale = (double) most / Math.max(width(), height());
    return scale >= 1
        ? this
        : new Picture(Smaller.of(image, scaled(width(), scale), scaled(height(), scale)));
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, Math.toIntExact(Math.round(side * scale)));
  }
}
