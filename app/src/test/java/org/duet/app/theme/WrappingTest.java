package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrappingTest {
  private static Region box(double width) {
    Region box = new Region();
    box.setSnapToPixel(false);
    box.setPrefSize(width, 20);
    return box;
  }

  /** As at a scale of 150 %, where a point is two thirds wide. */
  private static Wrapping line(int first) {
    Wrapping line =
        new Wrapping(
            box(100 + first / 1.5), box(90 + first / 3.0), box(80 + first / 7.0), box(70.1));
    line.setSnapToPixel(false);
    line.setHgap(8.2);
    line.resize(line.prefWidth(-1), 100);
    line.layout();
    return line;
  }

  @Test
  void asWideAsItWishesItIsOneLineWhateverTheSizes() {
    assertThat(
            IntStream.range(0, 500)
                .filter(
                    first -> line(first).getChildren().stream().anyMatch(WrappingTest::isLower)))
        .isEmpty();
  }

  private static boolean isLower(Node child) {
    return child.getLayoutY() > 0;
  }

  @Test
  void narrowerItBreaks() {
    Wrapping line = line(0);
    line.resize(line.prefWidth(-1) - 1, 100);
    line.layout();
    assertThat(line.getChildren().getLast().getLayoutY()).isPositive();
  }
}
