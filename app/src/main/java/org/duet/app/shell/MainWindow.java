package org.duet.app.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Theme;
import org.duet.app.theme.WindowIcon;

/** The window of one client. To be used on the JavaFX thread. */
public final class MainWindow {
  public static final String ID = "duet";

  /** The side bar and the place beside it. */
  public static final String FRAME = "frame";

  /** How old what is shown is, in a narrow window. */
  public static final String AGE = "frame-age";

  private static final double WIDTH = 1080;
  private static final double HEIGHT = 760;
  private static final double LEAST_WIDTH = 520;
  private static final double LEAST_HEIGHT = 560;

  private final Scene scene;
  private final Messages messages;

  public MainWindow(Screens all, Theme theme) {
    SignOutSheet out = all.signOut();
    Screens leaving = all.through(out::pressed);
    PreCallSheet check = leaving.preCall();
    Screens screens = leaving.through(check::pressed);
    StackPane root = new StackPane();
    root.setId(ID);
    root.getStyleClass().add("window-of-places");
    scene = new Scene(root, WIDTH, HEIGHT);
    theme.dress(scene);
    messages = screens.messages();
    Deck place = new Deck();
    Parent sheet = screens.sheet();
    KeysSheet keys =
        new KeysSheet(
            FrameKeys.on(scene, screens, () -> !place.isDisabled()),
            screens.around().typed().keys(),
            messages);
    // What lies under a question cannot be pressed, nor reached by a key.
    place
        .disableProperty()
        .bind(
            sheet
                .visibleProperty()
                .or(check.visibleProperty())
                .or(out.visibleProperty())
                .or(keys.visibleProperty()));
    root.getChildren().setAll(place, keys, check, out, sheet);
    new Navigator(place, screens);
  }

  /** For who shows it in a window of their own. */
  public Scene scene() {
    return scene;
  }

  /** Fills this stage, without showing it. */
  public void fill(Stage stage) {
    stage.setTitle(messages.text("app.name"));
    WindowIcon.dress(stage);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
  }
}
