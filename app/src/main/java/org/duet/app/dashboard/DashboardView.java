package org.duet.app.dashboard;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Shelf;
import org.duet.app.theme.Theme;

/** Where a signed-in person starts: who calls comes first, then what is new among their people. */
public final class DashboardView extends StackPane {
  public static final String ID = "dashboard";
  public static final String NAME = "my-name";

  /** Who is there; followed by the match's id: one of them. */
  public static final String ONLINE = "home-online";

  public static final String ONLINE_ROW = "home-online:";

  /** Who waits for a decision; followed by the match's id. */
  public static final String DECIDE_ROW = "home-decide:";

  /** Who matched and was not written to; followed by the match's id. */
  public static final String FRESH_ROW = "home-fresh:";

  /** Who wrote; followed by the match's id. */
  public static final String UNREAD_ROW = "home-unread:";

  /** Followed by the session's id. */
  public static final String RECENT_ROW = "home-recent:";

  /** To all calls that are over. */
  public static final String ALL_CALLS = "home-all-calls";

  /** Back into a call that runs without this device. */
  public static final String RETURN = "home-return";

  public static final String CALL = "home-call";
  public static final String WRITE = "home-write";
  public static final String MEET = "home-meet";
  public static final String LOADING = "home-loading";
  public static final String EMPTY = "home-empty";
  public static final String FAILED = "home-failed";
  public static final String RETRY = "home-retry";

  /** What the shadows of cards need at either side. */
  private static final double EDGE = 16;

  private final DashboardViewModel model;
  private final Messages messages;

  public DashboardView(DashboardViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("dashboard");
    getStylesheets().add(Theme.sheet(DashboardView.class, "dashboard.css"));
    News news = new News(model, portraits, messages);
    ScrollPane scroll = Scroll.filling(news);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox column =
        new VBox(
            inset(greeting()),
            inset(new ReturnBar(model, messages)),
            new Shelf(new PendingPanel(model.pending(), portraits, messages)),
            scroll);
    column.getStyleClass().addAll("place-column", "dashboard-column");
    getChildren().setAll(column);
    // Somewhere for the focus to be where no key does anything.
    setFocusTraversable(true);
    setAccessibleText(messages.text("place.home"));
  }

  private static Node inset(Node node) {
    VBox.setMargin(node, new Insets(0, EDGE, 0, EDGE));
    return node;
  }

  private Label greeting() {
    Label greeting = new Label();
    greeting.setId(NAME);
    greeting.getStyleClass().add("text-title");
    greeting.textProperty().bind(model.me().map(me -> messages.text("dashboard.hello", me.name())));
    return greeting;
  }

  /** To a place where no key does anything: what to do here, the person chooses themselves. */
  public void takeFocus() {
    requestFocus();
  }
}
