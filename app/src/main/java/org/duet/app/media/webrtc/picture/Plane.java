package org.duet.app.media.webrtc.picture;

import java.nio.ByteBuffer;

/**
 * One plane of a picture.
 *
 * @param bytes one for each pixel
 * @param stride from the start of one row to that of the next; at least the width
 */
record Plane(ByteBuffer bytes, int stride, int width, int height) {

  /** Copies all of it, by a row that is as wide. */
  void copyTo(Plane other, byte[] row) {
    for (int y = 0; y < height; y++) {
      bytes.get(y * stride, row, 0, width);
      other.bytes.put(y * other.stride, row, 0, width);
    }
  }

  /** Luma, and two of colour of half the size. */
  record Three(Plane luma, Plane blue, Plane red) {}
}
