package org.duet.app.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.duet.app.testing.Fx;
import org.duet.app.testing.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterPulseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PULSE = "pulse";
  private static final String DONE = "done";

  private final List<String> happened = new CopyOnWriteArrayList<>();
  private final AfterPulse done = new AfterPulse(() -> happened.add(DONE));
  private Label label;
  private Scene scene;
  private Stage stage;

  @BeforeEach
  void show() {
    Fx.start();
    Fx.run(() -> {
      label = new Label("before");
      scene = new Scene(label, 100, 40);
      stage = new Stage();
      stage.setScene(scene);
      stage.show();
    });
    Waiting.pulses(scene, 2);
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void comesOnceTheNextPulseHasTakenOverWhatChanged() {
    Fx.run(() -> {
      scene.addPostLayoutPulseListener(() -> happened.add(PULSE));
      done.run();
      done.run();
      label.setText("after");
    });
    Waiting.until("it is done", PATIENCE, () -> happened.contains(DONE));
    Waiting.pulses(scene, 2);
    assertThat(happened).startsWith(PULSE).containsOnlyOnce(DONE);
  }

  @Test
  void comesAsOftenAsItIsAskedForBetweenPulses() {
    Fx.run(done);
    Waiting.until("it is done", PATIENCE, () -> happened.size() == 1);
    Fx.run(done);
    Waiting.until("it is done again", PATIENCE, () -> happened.size() == 2);
  }
}
