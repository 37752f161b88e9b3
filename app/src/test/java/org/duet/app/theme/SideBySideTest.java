package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final Region who = box(100, 60);
  private final Region buttons = box(200, 30);
  private final Region menu = box(20, 30);

  private static Region box(double width, double height) {
    Region box = new Region();
    box.setPrefSize(width, height);
    return box;
  }

  private static void layOut(SideBySide line, double width) {
    line.setSpacing(10);
    line.resize(width, line.prefHeight(width));
    line.layout();
  }

  private static Bounds at(Region region) {
    return region.getBoundsInParent();
  }

  @Test
  void whatFitsIsInOneLine() {
    var line = new SideBySide(who, buttons, menu);
    layOut(line, 340);
    assertThat(line.getHeight()).isEqualTo(60);
    assertThat(at(buttons).getMinX()).isEqualTo(110);
    assertThat(at(menu).getMaxX()).isEqualTo(340);
    assertThat(at(menu).getCenterY()).isEqualTo(at(who).getCenterY());
  }

  @Test
  void whereItDoesNotTheLastStaysAtTheEndOfTheFirstLine() {
    var line = new SideBySide(who, buttons, menu);
    layOut(line, 339);
    assertThat(line.getHeight()).isEqualTo(60 + 10 + 30);
    assertThat(at(who).getMaxX()).isEqualTo(339 - 20 - 10);
    assertThat(at(menu).getMaxX()).isEqualTo(339);
    assertThat(at(menu).getCenterY()).isEqualTo(at(who).getCenterY());
    assertThat(at(buttons).getMinX()).isZero();
    assertThat(at(buttons).getMinY()).isEqualTo(70);
  }

  @Test
  void twoAreBesideEachOtherOrBelow() {
    var line = new SideBySide(who, buttons);
    layOut(line, 310);
    assertThat(at(buttons).getMaxX()).isEqualTo(310);
    layOut(line, 309);
    assertThat(at(who).getMaxX()).isEqualTo(309);
    assertThat(at(buttons).getMinY()).isEqualTo(70);
  }
}
