package org.duet.app.shell;

import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.call.IncomingStrip;
import org.duet.app.call.IncomingViewModel;
import org.duet.app.dashboard.ConnectionLine;
import org.duet.app.dashboard.ConnectionViewModel;
import org.duet.app.dashboard.NoticeList;
import org.duet.app.dashboard.NoticesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Theme;

/**
 * What is around every place: the side bar, who calls meanwhile, what happened, what can be undone.
 */
final class Frame extends HBox {
  static final String ID = "frame";

  /** Up to this width of the window, in pixels, the side bar has icons alone. */
  private static final double NARROW = 900;

  private final StackPane place = new StackPane();

  Frame(Screens screens) {
    setId(ID);
    getStyleClass().add("frame");
    getStylesheets().add(Theme.sheet(Frame.class, "shell.css"));
    Messages messages = screens.messages();
    var model = new FrameViewModel(screens.state(), screens.dispatch(), messages);
    var connection =
        new ConnectionLine(
            new ConnectionViewModel(
                screens.state(), messages, screens.clock(), screens.around().asOf()));
    SideBar side = new SideBar(model, connection, screens.portraits(), messages);
    side.narrow().bind(widthProperty().map(width -> width.doubleValue() <= NARROW));
    NoticeList notices =
        new NoticeList(
            new NoticesViewModel(screens.state(), screens.dispatch(), messages), messages);
    notices.getStyleClass().add("frame-notices");
    var incoming = new IncomingViewModel(screens.state(), screens.dispatch(), messages);
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox right =
        new VBox(
            new IncomingStrip(incoming, screens.portraits(), messages),
            notices,
            place,
            below(new UndoBar(model, messages)));
    right.getStyleClass().add("frame-body");
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().setAll(side, right);
  }

  /** With room around it, and none while there is nothing to undo. */
  private static StackPane below(UndoBar undo) {
    StackPane below = new StackPane(undo);
    below.getStyleClass().add("undo-place");
    below.visibleProperty().bind(undo.visibleProperty());
    below.managedProperty().bind(undo.visibleProperty());
    return below;
  }

  void show(Parent screen) {
    place.getChildren().setAll(screen);
  }
}
