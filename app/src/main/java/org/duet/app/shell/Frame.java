package org.duet.app.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.call.IncomingStrip;
import org.duet.app.call.IncomingViewModel;
import org.duet.app.dashboard.ConnectionLine;
import org.duet.app.dashboard.ConnectionViewModel;
import org.duet.app.dashboard.NoticeList;
import org.duet.app.dashboard.NoticesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;

/**
 * What is around every place: the side bar, who calls meanwhile, what happened, what can be undone.
 */
final class Frame extends HBox {

  /** Up to this width of the window, in pixels, the side bar has icons alone. */
  private static final double NARROW = 900;

  /** How far down the window it glows, in parts of its height. */
  private static final double GLOWS = 0.4;

  private final Deck place = new Deck();
  private final Region glow = new Region();

  Frame(Screens screens) {
    setId(MainWindow.FRAME);
    getStyleClass().add("frame");
    getStylesheets().add(Theme.sheet(Frame.class, "shell.css"));
    Messages messages = screens.messages();
    var model =
        new FrameViewModel(
            screens.state(), screens.dispatch(), screens.around().practice().inside(), messages);
    var standing =
        new ConnectionViewModel(
            screens.state(), messages, screens.clock(), screens.around().asOf());
    var connection = new ConnectionLine(standing);
    SideBar side = new SideBar(model, connection, screens.portraits(), messages);
    side.narrow().bind(widthProperty().map(width -> width.doubleValue() <= NARROW));
    NoticeList notices =
        new NoticeList(
            new NoticesViewModel(screens.state(), screens.dispatch(), messages), messages);
    notices.getStyleClass().add("frame-notices");
    var incoming = new IncomingViewModel(screens.state(), screens.dispatch(), messages);
    VBox.setVgrow(place, Priority.ALWAYS);
    IncomingStrip strip = new IncomingStrip(incoming, screens.portraits(), messages);
    // A press on its way to what stood here must not meet somebody else.
    place.mouseTransparentProperty().bind(strip.settling());
    VBox right =
        new VBox(strip, notices, age(standing, side), place, below(new UndoBar(model, messages)));
    right.getStyleClass().add("frame-body");
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    glow.getStyleClass().add("frame-glow");
    glow.setManaged(false);
    glow.setMouseTransparent(true);
    getChildren().setAll(glow, side, right);
  }

  /** A gradient over all of it would be worked out where it has only one colour, too. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    glow.resize(getWidth(), snapSizeY(GLOWS * getHeight()));
  }

  /** How old what is shown is, where the side bar has no room to say so. */
  private static Label age(ConnectionViewModel standing, SideBar side) {
    Label age = Texts.saying("", "frame-age");
    age.setId(MainWindow.AGE);
    age.textProperty()
        .bind(side.narrow().flatMap(is -> is ? standing.age() : new SimpleStringProperty("")));
    age.setMaxWidth(Double.MAX_VALUE);
    Texts.hideWhileEmpty(age);
    return age;
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
    place.show(screen);
  }
}
