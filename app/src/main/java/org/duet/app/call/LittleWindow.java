package org.duet.app.call;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;
import org.duet.app.theme.WindowIcon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The other's picture in a small window that stays on top of all others, with what must be known
 * beside it; and the keys of the call.
 */
final class LittleWindow {
  private static final double WIDTH = 340;
  private static final double HEIGHT = 260;
  private static final double EDGE = 24;

  private final CallViewModel model;
  private final CallLayout layout;
  private final PictureStage stage;
  private final Messages messages;
  private final LittleSigns signs;
  private final Avatar portrait;
  private @Nullable Stage window;
  private @Nullable Window large;
  private @Nullable PersonMenu menu;

  LittleWindow(
      CallViewModel model,
      CallLayout layout,
      PictureStage stage,
      Portraits portraits,
      Messages messages) {
    this.model = model;
    this.layout = layout;
    this.stage = stage;
    this.messages = messages;
    signs = new LittleSigns(model, messages);
    portrait = new Avatar(Avatar.Size.LARGE, portraits);
    portrait.visibleProperty().bind(stage.hasPicture().not());
    layout.little().subscribe(open -> show(open));
  }

  private void show(boolean open) {
    Scene main = stage.getScene();
    if (open && window == null && main != null) {
      Stage made = new Stage();
      window = made;
      large = main.getWindow();
      made.setTitle(model.screen().get().peer().name());
      WindowIcon.dress(made);
      made.setAlwaysOnTop(true);
      made.setScene(scene(main, stage.lend()));
      made.setOnCloseRequest(_ -> close());
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      made.setX(screen.getMaxX() - WIDTH - EDGE);
      made.setY(screen.getMaxY() - HEIGHT - EDGE);
      made.show();
    } else if (!open && window != null) {
      Stage old = window;
      window = null;
      stage.giveBack();
      if (menu != null) {
        menu.hide(); // JavaFX fails at a window that goes with one open
      }
      old.hide();
      if (model.screen().get() instanceof CallScreen.Talking) {
        raise();
      }
    }
  }

  private void close() {
    layout.little().set(false);
  }

  /** The call is seen there now; it may lie below others, or be put away. */
  private void raise() {
    if (large instanceof Stage main) {
      main.setIconified(false);
      main.show();
      main.toFront();
      main.requestFocus();
    }
  }

  private Scene scene(Scene main, Node picture) {
    Label name = new Label(model.screen().get().peer().name());
    name.setId(CallParts.LITTLE_NAME);
    name.getStyleClass().add("call-peer");
    name.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back =
        CallIcons.small(
            CallParts.LITTLE_BACK,
            messages.text("call.little-back"),
            Feather.CORNER_UP_LEFT,
            this::close);
    Button hangUp =
        CallIcons.small(
            CallParts.LITTLE_HANG_UP,
            messages.text("call.hang-up"),
            Feather.PHONE_OFF,
            model::hangUp);
    hangUp.getStyleClass().add("hang-up");
    HangUpKey.tell(hangUp, messages);
    menu = CallMenu.elsewhere(model, this::close, messages);
    HBox bar = new HBox(name, gap, menu, back, hangUp);
    bar.getStyleClass().add("call-little-bar");
    portrait.show(model.screen().get().peer().userId(), model.screen().get().peer().name());
    StackPane seen = new StackPane(portrait, picture, signs);
    seen.setMinSize(0, 0);
    VBox.setVgrow(seen, Priority.ALWAYS);
    VBox root = new VBox(seen, bar);
    root.setId(CallParts.LITTLE_WINDOW);
    root.getStyleClass().addAll("window", "call");
    root.getStylesheets().add(Theme.sheet(CallView.class, "call.css"));
    root.setFocusTraversable(true);
    root.setAccessibleText(messages.text("call.name", name.getText()));
    CallKeys.onLittle(root, model, layout);
    HangUpKey.follow(root, model);
    LeaveKey.follow(root, model);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    scene.getStylesheets().setAll(main.getStylesheets());
    scene.setUserAgentStylesheet(main.getUserAgentStylesheet());
    root.requestFocus();
    return scene;
  }
}
