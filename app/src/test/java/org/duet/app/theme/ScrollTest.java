package org.duet.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What such a pane keeps of what it shows. */
class ScrollTest {
  @BeforeAll
  static void start() {
    Fx.start();
  }

  @Test
  void noPictureOfWhatItShowsIsKept() {
    Node viewport =
        Fx.call(() -> {
          ScrollPane pane = Scroll.of(new StackPane());
          new Scene(pane);
          pane.applyCss();
          return pane.lookup(".viewport");
        });
    assertThat(viewport.isCache()).isFalse();
  }
}
