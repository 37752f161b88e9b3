package org.duet.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a window is before the person: notices go by it. */
class AttentionTest {
  private final List<Boolean> held = new ArrayList<>();
  private Stage stage;

  @BeforeEach
  void open() {
    Fx.start();
    Fx.run(() -> {
      stage = new Stage();
      stage.setScene(new Scene(new Pane(), 200, 200));
      stage.show();
      stage.requestFocus();
      Attention.isHeld(stage).subscribe(now -> held.add(now));
    });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void whoPutsAWindowAwayDoesNotLookAtIt() {
    assertThat(held).last().isEqualTo(true);
    Fx.run(stage::hide);
    assertThat(held).last().isEqualTo(false);
    Fx.run(() -> {
      stage.show();
      stage.requestFocus();
    });
    assertThat(held).last().isEqualTo(true);
  }

  @Test
  void whoMakesItSmallDoesNotLookAtIt() {
    Fx.run(() -> stage.setIconified(true));
    assertThat(held).last().isEqualTo(false);
  }
}
