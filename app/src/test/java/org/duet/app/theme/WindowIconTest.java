package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands for a window in a list of them. */
class WindowIconTest {
  private static final Path INSTALLED = Path.of("..", "installers", "linux", "duet.png");

  @BeforeAll
  static void start() {
    Fx.start();
  }

  @Test
  void theWindowHasOne() {
    assertThat(
            Fx.call(() -> {
              Stage stage = new Stage();
              new FakeClient().window().fill(stage);
              return stage.getIcons().stream().map(Image::getWidth).toList();
            }))
        .contains(16.0, 32.0, 256.0);
  }

  /** Whoever changes the one must not forget the other. */
  @Test
  void itIsTheArtworkOfTheInstalledProgram() throws IOException {
    BufferedImage large = ImageIO.read(INSTALLED.toFile());
    for (int size : WindowIcon.SIZES) {
      Image small = Fx.call(() -> WindowIcon.image(size));
      assertThat(small.getWidth()).isEqualTo(size);
      for (double at : new double[] {0.2, 0.5, 0.75}) {
        Color here = small.getPixelReader().getColor((int) (size * at), size / 2);
        int there = large.getRGB((int) (large.getWidth() * at), large.getHeight() / 2);
        assertThat(distance(here, there)).isLessThan(0.2);
      }
    }
  }

  private static double distance(Color one, int other) {
    return Math.max(
        Math.abs(one.getRed() - (other >> 16 & 255) / 255.0),
        Math.max(
            Math.abs(one.getGreen() - (other >> 8 & 255) / 255.0),
            Math.abs(one.getBlue() - (other & 255) / 255.0)));
  }
}
