package org.duet.app.dashboard;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Shelf;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Wordmark;
import org.kordamp.ikonli.feather.Feather;

/** Where a signed-in person starts: who calls comes first, then the people they know. */
public final class DashboardView extends StackPane {
  public static final String ID = "dashboard";
  public static final String NAME = "my-name";
  public static final String SIGN_OUT = "sign-out";

  private final DashboardViewModel model;
  private final Messages messages;

  /**
   * Lays it out.
   *
   * @param matches the list of matches, which fills what the calls leave free
   */
  public DashboardView(DashboardViewModel model, Messages messages, Node matches) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("dashboard");
    getStylesheets().add(Theme.sheet(DashboardView.class, "dashboard.css"));
    VBox.setVgrow(matches, Priority.ALWAYS);
    VBox column =
        new VBox(
            greeting(),
            new NoticeList(model.notices(), messages),
            new Shelf(new PendingPanel(model.pending(), messages)),
            matches);
    column.getStyleClass().add("dashboard-column");
    StackPane middle = new StackPane(column);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().setAll(new VBox(bar(), middle));
    // Somewhere for the focus to be where no key does anything.
    setFocusTraversable(true);
  }

  private HBox bar() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Avatar portrait = new Avatar(Avatar.Size.SMALL);
    model.me().subscribe(me -> portrait.show(me.userId(), me.name()));
    Button signOut =
        Buttons.of(
            SIGN_OUT,
            messages.text("dashboard.sign-out"),
            Feather.LOG_OUT,
            model::signOut,
            "quiet");
    HBox bar =
        new HBox(
            new Wordmark(messages.text("app.name")),
            gap,
            new ConnectionLine(model.connection()),
            portrait,
            signOut);
    bar.getStyleClass().add("bar");
    return bar;
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
