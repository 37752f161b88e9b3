package org.duet.server.people;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.duet.model.people.Smaller;
import org.duet.model.people.Upright;
import org.duet.server.http.Refused;

/**
 * Makes a plain JPEG of what somebody sent: decoded and drawn anew, so that nothing is left of its
 * metadata, nor of anything that only looks like a picture. What its metadata say of which way is
 * up is done to it before.
 */
final class Photo {
  private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png", "webp");

  /** Looked at before decoding: a small file can unfold to gigabytes. */
  private static final long MAX_PIXELS = 40_000_000;

  private static final int MAX_SIDE = 1024;

  private Photo() {}

  /**
   * The picture as a JPEG, at most {@value #MAX_SIDE} pixels wide and high.
   *
   * @throws Refused 415 for another format, 413 for too many pixels, 422 if it can not be read
   */
  static byte[] plain(byte[] sent) {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw notAPicture();
      }
      ImageReader reader = readers.next();
      try {
        return plain(reader, in, Upright.orientation(sent));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refused refused) {
        throw refused;
      }
      throw Refused.invalid(java.util.Map.of("photo", "can not be read"));
    }
  }

  private static byte[] plain(ImageReader reader, ImageInputStream in, int orientation)
      throws IOException {
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
      throw notAPicture();
    }
    reader.setInput(in, true, true);
    if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
      throw Refused.tooLarge("The picture has more than 40 million pixels.");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(Upright.turned(small(reader.read(0)), orientation), "jpeg", out);
    return out.toByteArray();
  }

  private static BufferedImage small(BufferedImage image) {
    double scale = Math.min(1, (double) MAX_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    return Smaller.of(image, width, height);
  }

  private static Refused notAPicture() {
    return Refused.unsupported("A photo is a JPEG, PNG or WebP picture.");
  }
}
