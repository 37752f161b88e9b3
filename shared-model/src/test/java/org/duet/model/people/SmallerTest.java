package org.duet.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a photo that is made smaller. */
class SmallerTest {
  private static final int GREY = 128;

  private static BufferedImage picture(int type, int width, int height, IntBinaryOperator colour) {
    BufferedImage made = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        made.setRGB(x, y, colour.applyAsInt(x, y));
      }
    }
    return made;
  }

  private static int stripe(int place) {
    return place % 2 == 0 ? 0xFFFFFFFF : 0xFF000000;
  }

  private static void isEvenGrey(BufferedImage small) {
    int[] blues = Arrays.stream(Pixels.of(small)).map(pixel -> pixel & 255).toArray();
    assertThat(Arrays.stream(blues).min().orElseThrow()).isGreaterThan(GREY - 6);
    assertThat(Arrays.stream(blues).max().orElseThrow()).isLessThan(GREY + 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 160, 199, 200, 201, 250, 333, 400, 1000})
  void stripesOfOnePixelBecomeEvenGrey(int side) {
    int type = BufferedImage.TYPE_INT_RGB;
    isEvenGrey(Smaller.of(picture(type, side, 100, (x, y) -> stripe(x)), 100, 100));
    isEvenGrey(Smaller.of(picture(type, 100, side, (x, y) -> stripe(y)), 100, 100));
    isEvenGrey(Smaller.of(picture(type, side, side, (x, y) -> stripe(x + y)), 100, 100));
  }

  @Test
  void whatIsAsLargeAsItShouldBeStaysAsItIs() {
    BufferedImage photo =
        picture(BufferedImage.TYPE_INT_RGB, 40, 30, (x, y) -> 0xFF000000 | x * 6 << 16 | y * 8);
    assertThat(Pixels.of(Smaller.of(photo, 40, 30))).isEqualTo(Pixels.of(photo));
  }

  @Test
  void whatIsTransparentBecomesWhite() {
    BufferedImage half =
        picture(BufferedImage.TYPE_INT_ARGB, 80, 80, (x, y) -> x < 40 ? 0x00FF0000 : 0xFFFF0000);
    BufferedImage small = Smaller.of(half, 20, 20);
    assertThat(small.getRGB(2, 10)).isEqualTo(0xFFFFFFFF);
    assertThat(small.getRGB(17, 10)).isEqualTo(0xFFFF0000);
  }

  @ParameterizedTest
  @CsvSource({"4000,1,1024,1", "1,4000,1,1024", "2,2,1,1", "3,7,1,2"})
  void whateverItsShapeItIsThere(int width, int height, int less, int lower) {
    BufferedImage red = picture(BufferedImage.TYPE_INT_RGB, width, height, (x, y) -> 0xFFFF0000);
    assertThat(Pixels.of(Smaller.of(red, less, lower))).containsOnly(0xFFFF0000);
  }

  /** Java says 168 of it. */
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
  void aGreyPhotoIsAsBrightAsItWas(int type) {
    BufferedImage photo = new BufferedImage(40, 40, type);
    int whole = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 << 8;
    int[] shades = new int[40 * 40];
    Arrays.fill(shades, whole);
    photo.getRaster().setSamples(0, 0, 40, 40, 0, shades);
    assertThat(Pixels.of(photo)).containsOnly(0xFF646464);
    assertThat(Pixels.of(Smaller.of(photo, 20, 20))).containsOnly(0xFF646464);
    assertThat(Pixels.of(Upright.turned(photo, 6))).containsOnly(0xFF646464);
  }
}
