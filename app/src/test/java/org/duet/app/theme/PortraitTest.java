package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortraitTest {
  @BeforeAll
  static void start() {
    Fx.start();
  }

  /** Black and white by turns, one pixel each: seen from afar, it is grey. */
  private static Image striped(int width, int height) {
    WritableImage image = new WritableImage(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getPixelWriter().setColor(x, y, y % 2 == 0 ? Color.BLACK : Color.WHITE);
      }
    }
    return image;
  }

  private static String size(Image image) {
    return "%.0f×%.0f".formatted(image.getWidth(), image.getHeight());
  }

  @Test
  void eachSizeIsHalfTheOneBefore() {
    assertThat(Portrait.of(striped(480, 641)).sizes())
        .extracting(PortraitTest::size)
        .containsExactly("480×641", "240×320", "120×160", "60×80");
    assertThat(Portrait.of(striped(40, 30)).sizes()).hasSize(1);
  }

  @Test
  void theSmallestThatNeedNotBeEnlargedIsTaken() {
    Portrait portrait = Portrait.of(striped(480, 640));
    assertThat(size(portrait.covering(36, 36))).isEqualTo("60×80");
    assertThat(size(portrait.covering(112, 112))).isEqualTo("120×160");
    assertThat(size(portrait.covering(120, 160))).isEqualTo("120×160");
    assertThat(size(portrait.covering(121, 160))).isEqualTo("240×320");
    assertThat(size(portrait.covering(900, 900))).isEqualTo("480×640");
  }

  /** A discover card is 240 × 280, on a screen with two pixels for one. */
  @ParameterizedTest
  @CsvSource({"768, 1024", "1024, 768", "1000, 1000", "1024, 550", "480, 1024"})
  void aPhotographCoversTheLargestPortrait(int width, int height) throws IOException {
    Image largest = Portrait.read(jpeg(width, height)).orElseThrow().sizes().getFirst();
    assertThat(largest.getWidth()).isBetween(480.0, 1120.0);
    assertThat(largest.getHeight()).isBetween(Math.min(height, 560.0), 1120.0);
    assertThat(largest.getWidth() / largest.getHeight())
        .isCloseTo((double) width / height, within(0.01));
  }

  @Test
  void aStripOfAPhotographIsNoLargerThanItNeedBe() throws IOException {
    Image largest = Portrait.read(jpeg(4000, 400)).orElseThrow().sizes().getFirst();
    assertThat(size(largest)).isEqualTo("1120×112");
  }

  @Test
  void whatIsNoPictureIsNoPortrait() {
    assertThat(Portrait.read(new byte[] {1, 2, 3})).isEmpty();
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    return out.toByteArray();
  }

  @Test
  void coloursAreMixedEachByItself() {
    WritableImage image = new WritableImage(72, 72);
    Color[] four = {Color.RED, Color.LIME, Color.BLUE, Color.TRANSPARENT};
    for (int i = 0; i < 72 * 72; i++) {
      int x = i % 72;
      int y = i / 72;
      image.getPixelWriter().setColor(x, y, four[x % 2 + 2 * (y % 2)]);
    }
    int mixed = Portrait.of(image).sizes().getLast().getPixelReader().getArgb(7, 9);
    assertThat(mixed).isEqualTo(0xbf555555); // a quarter of each, and a quarter of nothing
  }

  @Test
  void aFineStripeDrawnSmallIsGrey() {
    var portrait = new ReadOnlyObjectWrapper<>(Portrait.of(striped(480, 640)));
    WritableImage drawn =
        Fx.call(() -> {
          Avatar avatar = new Avatar(Avatar.Size.SMALL, userId -> portrait);
          avatar.show(1, "Ann");
          Scene scene = new Scene(new StackPane(avatar));
          new Theme().dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          try {
            return avatar.snapshot(null, null);
          } finally {
            stage.close();
          }
        });
    assertThat((int) drawn.getWidth()).isEqualTo(36);
    for (int y = 12; y < 24; y++) {
      assertThat(drawn.getPixelReader().getColor(18, y).getBrightness())
          .as("at %d", y)
          .isBetween(0.45, 0.55);
    }
  }
}
