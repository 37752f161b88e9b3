package org.duet.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as eight ways to hold a camera leave them. */
class UprightTest {
  private static final int RED = 0xFFFF0000;

  /** The head of a JPEG that says it was taken so. */
  private static byte[] head(int orientation, ByteOrder order) {
    ByteBuffer head = ByteBuffer.allocate(60);
    head.putShort((short) 0xFFD8).putShort((short) 0xFFE0).putShort((short) 4).putShort((short) 0);
    head.putShort((short) 0xFFE1).putShort((short) 34);
    head.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    head.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    head.order(order).putShort((short) 42).putInt(8);
    head.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    head.putShort((short) orientation).putShort((short) 0);
    return head.array();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void itIsReadInEitherOrderOfBytes(int orientation) {
    assertThat(Upright.orientation(head(orientation, ByteOrder.BIG_ENDIAN))).isEqualTo(orientation);
    assertThat(Upright.orientation(head(orientation, ByteOrder.LITTLE_ENDIAN)))
        .isEqualTo(orientation);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void whatIsNoWayToHoldACameraIsUpright(int orientation) {
    assertThat(Upright.orientation(head(orientation, ByteOrder.BIG_ENDIAN))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 12, 20, 30, 37})
  void whatIsCutShortIsUpright(int length) {
    byte[] cut = java.util.Arrays.copyOf(head(6, ByteOrder.BIG_ENDIAN), length);
    assertThat(Upright.orientation(cut)).isEqualTo(1);
  }

  /** The first pixel of three by two, the table of the Exif standard. */
  @ParameterizedTest
  @CsvSource({
    "1,3,2,0,0",
    "2,3,2,2,0",
    "3,3,2,2,1",
    "4,3,2,0,1",
    "5,2,3,0,0",
    "6,2,3,1,0",
    "7,2,3,1,2",
    "8,2,3,0,2"
  })
  void theFirstPixelComesWhereItBelongs(int orientation, int width, int height, int x, int y) {
    BufferedImage lying = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    lying.setRGB(0, 0, RED);

    BufferedImage up = Upright.turned(lying, orientation);

    assertThat(up.getWidth()).isEqualTo(width);
    assertThat(up.getHeight()).isEqualTo(height);
    assertThat(up.getRGB(x, y)).isEqualTo(RED);
  }
}
