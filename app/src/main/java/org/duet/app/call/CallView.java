package org.duet.app.call;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.duet.app.threads.Ticker;

/** The screen of the one call this device is in. */
public final class CallView extends StackPane {
  public static final String ID = "call";
  public static final String REMOTE_PICTURE = PictureStage.REMOTE;
  public static final String LOCAL_PICTURE = PictureStage.LOCAL;
  public static final String TITLE = "call-title";
  public static final String RINGING_FOR = "call-ringing-for";
  public static final String PEER = "call-peer";
  public static final String TIMER = "call-timer";
  public static final String TIME_LEFT = "call-time-left";
  public static final String LINK = "call-link";
  public static final String LACK = "call-lack";
  public static final String MICROPHONE = "call-microphone";
  public static final String CAMERA = "call-camera";
  public static final String HANG_UP = "call-hang-up";
  public static final String OVER_REASON = "call-over-reason";
  public static final String OVER_MORE = "call-over-more";
  public static final String CALL_AGAIN = "call-again";
  public static final String CLOSE = "call-close";

  /** Whether there shall be another call, after a first one. */
  public static final String QUESTION = "call-question";

  /** Which way the call goes, and what the other can learn from it. */
  public static final String PATH = PathBadge.ID;

  /** How the connection is; opens the panel with the figures. */
  public static final String QUALITY = "call-quality";

  public static final String QUALITY_PANEL = "call-quality-panel";
  public static final String QUALITY_COPY = "call-quality-copy";

  /** Whether somebody may be in the middle; opens the panel with the code. */
  public static final String VERIFY = "call-verify";

  public static final String VERIFY_PANEL = "call-verify-panel";
  public static final String VERIFY_WORDS = "call-verify-words";
  public static final String VERIFY_GESTURES = "call-verify-gestures";
  public static final String VERIFY_RESULT = "call-verify-result";
  public static final String VERIFY_SAME = "call-verify-same";
  public static final String VERIFY_DIFFERENT = "call-verify-different";
  public static final String VERIFY_LEAVE = "call-verify-leave";

  public static final String LIKE = "call-like";
  public static final String PASS = "call-pass";

  private final VBox lacks = new VBox();
  private final CallBar bar;
  private Class<? extends CallScreen> phase = CallScreen.Idle.class;

  public CallView(
      CallViewModel model,
      IncomingViewModel incoming,
      CallControls controls,
      Portraits portraits,
      Messages messages) {
    setId(ID);
    getStyleClass().add("call");
    getStylesheets().add(Theme.sheet(CallView.class, "call.css"));
    setAccessibleRole(AccessibleRole.PARENT);
    bar = new CallBar(model, messages);
    lacks.getStyleClass().add("stack-tight");
    StackPane room =
        new StackPane(
            new PictureStage(model, controls, portraits, messages),
            around(model, new LinkViewModel(model, controls, messages), portraits, messages),
            new OverCard(model, portraits, messages));
    room.getStyleClass().add("call-room");
    VBox.setVgrow(room, Priority.ALWAYS);
    // Who else calls gets a place of their own, and covers nobody's face.
    getChildren().setAll(new VBox(new IncomingStrip(incoming, portraits, messages), room));
    // Somewhere for the focus to be where no key does anything.
    setFocusTraversable(true);
    model.screen().subscribe(this::show);
    Ticker.everySecond(
        OnScreen.of(this).flatMap(seen -> model.ticking().map(ticks -> ticks && seen)),
        model::tick);
  }

  /** What lies on the pictures: names and times above, what is missing and buttons below. */
  private BorderPane around(
      CallViewModel model, LinkViewModel link, Portraits portraits, Messages messages) {
    VBox column =
        new VBox(
            new CallHeader(model, link, messages),
            new QualityPanel(link, messages),
            new VerifyPanel(link, model, messages));
    column.getStyleClass().add("call-column");
    column.setPickOnBounds(false);
    HBox top = new HBox(column);
    top.setPickOnBounds(false);
    top.getStyleClass().add("call-top");
    VBox dock = new VBox(new WaitingPanel(model, portraits), lacks, bar);
    dock.getStyleClass().addAll("call-panel", "call-dock");
    dock.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane bottom = new StackPane(dock);
    bottom.getStyleClass().add("call-bottom");
    StackPane.setAlignment(dock, Pos.BOTTOM_CENTER);
    BorderPane around = new BorderPane();
    around.setTop(top);
    around.setBottom(bottom);
    around.setPickOnBounds(false);
    return around;
  }

  private void show(CallScreen screen) {
    if (phase != screen.getClass()) {
      phase = screen.getClass();
      // Buttons come and go with the phase: a second press must not find another one instead.
      takeFocus();
    }
    lacks.getChildren().setAll(lines(screen));
    lacks.setManaged(!lacks.getChildren().isEmpty());
    boolean running = screen instanceof CallScreen.Waiting || screen instanceof CallScreen.Talking;
    bar.getParent().setVisible(running);
    // A call that is being cancelled has nothing left to switch.
    bar.setDisable(
        screen instanceof CallScreen.Waiting(_, _, _, boolean cancelled, _) && cancelled);
  }

  private static List<Node> lines(CallScreen screen) {
    List<String> lacking =
        switch (screen) {
          case CallScreen.Waiting is -> is.lacks();
          case CallScreen.Talking is -> is.lacks();
          case CallScreen.Idle _, CallScreen.Over _ -> List.of();
        };
    return lacking.stream().<Node>map(CallView::line).toList();
  }

  private static Label line(String text) {
    Label line = Texts.saying(text, "call-lack");
    line.setId(LACK);
    return line;
  }

  /** To a place where no key does anything: nobody hangs up or answers by a key meant elsewhere. */
  public void takeFocus() {
    requestFocus();
  }
}
