package org.duet.model.people;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns a photo the right way up. Cameras store it as the sensor lay, and beside it which way is up
 * (Exif, tag 0x0112): a number from 1, upright, to 8. The client turns what it shows before it
 * sends it, the server what others send, as neither keeps what stands beside a picture.
 */
public final class Upright {
  private static final int AS_IT_IS = 1;
  private static final int MOST = 8;
  private static final int MARKER = 0xFF;
  private static final int APP1 = 0xE1;
  private static final int SCAN = 0xDA;
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private Upright() {}

  /** What a JPEG says of itself; 1 where it says nothing that can be understood. */
  public static int orientation(byte[] jpeg) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(jpeg);
      int at = 2;
      while ((bytes.get(at) & MARKER) == MARKER && (bytes.get(at + 1) & MARKER) != SCAN) {
        boolean exif =
            (bytes.get(at + 1) & MARKER) == APP1
                && Arrays.equals(jpeg, at + 4, at + 4 + EXIF.length, EXIF, 0, EXIF.length);
        if (exif) {
          return inTiff(bytes.slice(at + 10, jpeg.length - at - 10));
        }
        at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
      }
      return AS_IT_IS;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return AS_IT_IS; // Cut short, or no JPEG at all.
    }
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int count = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + ENTRY * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int found = tiff.getShort(entry + 8) & 0xFFFF;
        return found >= AS_IT_IS && found <= MOST ? found : AS_IT_IS;
      }
    }
    return AS_IT_IS;
  }

  /** The picture as it is to be seen. */
  public static BufferedImage turned(BufferedImage image, int orientation) {
    if (orientation == AS_IT_IS) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lies = orientation > 4;
    BufferedImage up =
        new BufferedImage(
            lies ? height : width,
            lies ? width : height,
            image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < up.getHeight(); y++) {
      for (int x = 0; x < up.getWidth(); x++) {
        int across =
            switch (orientation) {
              case 2, 3 -> width - 1 - x;
              case 5, 6 -> y;
              case 7, 8 -> width - 1 - y;
              default -> x;
            };
        int down =
            switch (orientation) {
              case 3, 4 -> height - 1 - y;
              case 5, 8 -> x;
              case 6, 7 -> height - 1 - x;
              default -> y;
            };
        up.setRGB(x, y, Pixels.at(image, across, down));
      }
    }
    return up;
  }
}
