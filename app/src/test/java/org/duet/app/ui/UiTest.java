package org.duet.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.duet.app.testing.FakeClient;
import org.duet.app.testing.Fx;
import org.duet.app.testing.WindowUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Windows with a client behind them that does only what the test says. */
abstract class UiTest {
  private final List<Stage> stages = new ArrayList<>();
  private final StyleComplaints complaints = new StyleComplaints();

  /** A client and its window. */
  record Desk(FakeClient client, WindowUnderTest window) {}

  @BeforeAll
  static void start() {
    Fx.start();
  }

  @AfterEach
  void close() {
    Fx.run(() -> stages.forEach(Stage::close));
    complaints.close();
    assertThat(complaints.said()).isEmpty();
  }

  /** Opens a client's window at this place of the screen. */
  Desk open(int left) {
    return open(left, Locale.ENGLISH);
  }

  /** The same, that speaks this language. */
  Desk open(int left, Locale language) {
    FakeClient client = Fx.call(() -> new FakeClient(language));
    Stage stage =
        Fx.call(() -> {
          Stage made = new Stage();
          client.window().fill(made);
          made.setX(left);
          made.setY(0);
          made.setWidth(520);
          made.setHeight(760);
          made.show();
          return made;
        });
    stages.add(stage);
    return new Desk(client, new WindowUnderTest(stage, client.journal));
  }
}
