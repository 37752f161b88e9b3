package org.duet.app.media.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.duet.app.media.photo.PhotoFile.Fault;
import org.duet.app.media.photo.PhotoFile.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are photos, and files that are not. */
class PhotoFileTest {
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;

  @TempDir private Path folder;

  /** Red at the left, blue at the right; 64 wide, 32 high. */
  private static BufferedImage flag() {
    BufferedImage flag = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 64; x++) {
        flag.setRGB(x, y, x < 32 ? RED : BLUE);
      }
    }
    return flag;
  }

  private static byte[] encoded(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(flag(), format, out);
    return out.toByteArray();
  }

  /** As a camera writes it that was held this way. */
  private static byte[] held(int orientation) throws IOException {
    byte[] jpeg = encoded("jpeg");
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(exif.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private Outcome read(byte[] bytes) throws IOException {
    return PhotoFile.read(Files.write(folder.resolve("photo"), bytes));
  }

  private static boolean isRed(int pixel) {
    return ((pixel >> 16) & 0xFF) > 200 && (pixel & 0xFF) < 80;
  }

  @ParameterizedTest
  @CsvSource({"1,64,32,5,16", "3,64,32,58,16", "6,32,64,16,5", "8,32,64,16,58"})
  void aPhotoStandsUprightHoweverItWasTaken(int held, int width, int height, int x, int y)
      throws IOException {
    Picture picture = ((Outcome.Good) read(held(held))).picture();
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    assertThat(isRed(picture.pixels()[y * width + x])).isTrue();
  }

  @Test
  void aPngIsAPhotoAndAGifIsNot() throws IOException {
    assertThat(read(encoded("png"))).isInstanceOf(Outcome.Good.class);
    assertThat(read(encoded("gif"))).isEqualTo(new Outcome.Bad(Fault.NOT_AN_IMAGE));
  }

  @Test
  void whatIsCutShortIsNoPhoto() throws IOException {
    byte[] half = java.util.Arrays.copyOf(encoded("png"), 60);
    assertThat(read(half)).isEqualTo(new Outcome.Bad(Fault.NOT_AN_IMAGE));
    assertThat(read(new byte[0])).isEqualTo(new Outcome.Bad(Fault.NOT_AN_IMAGE));
  }

  @Test
  void whatIsNotThereCannotBeRead() {
    assertThat(PhotoFile.read(folder.resolve("nothing")))
        .isEqualTo(new Outcome.Bad(Fault.UNREADABLE));
  }

  @Test
  void theSquareThatWasChosenIsCut() throws IOException {
    BufferedImage cut = decoded(new Picture(flag()).cut(32, 0, 32));
    assertThat(cut.getWidth()).isEqualTo(32);
    assertThat(cut.getHeight()).isEqualTo(32);
    assertThat(isRed(cut.getRGB(3, 16))).isFalse();
    assertThat(isRed(decoded(new Picture(flag()).cut(0, 0, 32)).getRGB(3, 16))).isTrue();
  }

  @Test
  void aLargeSquareIsMadeSmaller() throws IOException {
    BufferedImage large = new BufferedImage(3000, 2500, BufferedImage.TYPE_INT_RGB);
    large.setRGB(0, 0, RED);
    assertThat(decoded(new Picture(large).cut(0, 0, 2500)).getWidth()).isEqualTo(1024);
  }

  @Test
  void fineStripesBecomeEvenGreyWhenTheyAreMadeSmaller() throws IOException {
    BufferedImage stripes = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 1600; x += 2) {
      for (int y = 0; y < 1600; y++) {
        stripes.setRGB(x, y, 0xFFFFFF);
      }
    }
    BufferedImage cut = decoded(new Picture(stripes).cut(0, 0, 1600));
    for (int x = 0; x < 1024; x++) {
      assertThat(cut.getRGB(x, 500) & 0xFF).isBetween(120, 136);
    }
  }

  @Test
  void aGreyPhotoStaysAsBrightAsItWas() throws IOException {
    BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    int[] shades = new int[40 * 40];
    java.util.Arrays.fill(shades, 100);
    grey.getRaster().setSamples(0, 0, 40, 40, 0, shades);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(grey, "jpeg", jpeg);
    Picture picture = ((Outcome.Good) read(jpeg.toByteArray())).picture();
    assertThat(picture.pixels()[20 * 40 + 20] & 0xFF).isBetween(98, 102);
    assertThat(decoded(picture.cut(0, 0, 40)).getRGB(20, 20) & 0xFF).isBetween(98, 102);
  }

  @Test
  void aLargePictureIsLookedAtSmaller() {
    Picture large = new Picture(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB));
    Picture small = large.within(600);
    assertThat(small.width()).isEqualTo(600);
    assertThat(small.height()).isEqualTo(300);
    assertThat(small.within(600)).isSameAs(small);
  }

  @Test
  void asSmallAsItIsItLooksTheSame() {
    Picture small = new Picture(flag()).within(16);
    assertThat(isRed(small.pixels()[16 * 4 + 3])).isTrue();
    assertThat(isRed(small.pixels()[16 * 4 + 12])).isFalse();
  }
}
