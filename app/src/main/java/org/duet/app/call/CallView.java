package org.duet.app.call;

import java.util.SplittableRandom;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.devices.DevicesViewModel;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Theme;
import org.duet.app.threads.Ticker;

/** The screen of the one call this device is in. */
public final class CallView extends StackPane {
  public static final String ID = "call";
  public static final String REMOTE_PICTURE = "call-remote-picture";
  public static final String LOCAL_PICTURE = "call-local-picture";
  public static final String TITLE = "call-title";
  public static final String RINGING_FOR = "call-ringing-for";
  public static final String PEER = "call-peer";
  public static final String TIMER = "call-timer";
  public static final String TIME_LEFT = "call-time-left";
  public static final String LINK = "call-link";
  public static final String LACK = "call-lack";
  public static final String MICROPHONE = "call-microphone";
  public static final String CAMERA = "call-camera";

  /** How clearly the two see each other. */
  public static final String BLUR = "call-blur";

  /** Each step has an id that begins so. */
  public static final String BLUR_STEP = "call-blur-";

  public static final String BLUR_WORDS = "call-blur-words";
  public static final String LOCAL_BADGE = "call-local-badge";

  /** Shows the other's picture, which is blurred here until then. */
  public static final String SHIELD = "call-shield";

  public static final String HIDE_OTHER = "call-hide-other";
  public static final String DEVICES = "call-devices";
  public static final String DEVICES_PANEL = "call-devices-panel";
  public static final String HANG_UP = "call-hang-up";

  /** Out of the call at once, and the other blocked. */
  public static final String LEAVE = "call-leave";

  public static final String OVER_REASON = "call-over-reason";
  public static final String OVER_MORE = "call-over-more";
  public static final String CALL_AGAIN = "call-again";
  public static final String CLOSE = "call-close";

  /** Whether there shall be another call, after a first one. */
  public static final String QUESTION = "call-question";

  /** Which way the call goes, and what the other can learn from it. */
  public static final String PATH = "call-path";

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

  private final CallDock dock;
  private final CallLayout layout;
  private final CallHeader head;
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
    layout = new CallLayout(model, new Prompts(messages, new SplittableRandom()));
    PictureStage pictures = new PictureStage(model, layout, controls, portraits, messages);
    LinkViewModel link = new LinkViewModel(model, controls, messages);
    head = new CallHeader(model, link, messages);
    BlurBar blur = new BlurBar(model, messages);
    StackPane room = new StackPane();
    IncomingStrip strip = new IncomingStrip(incoming, portraits, messages);
    OverCard over = new OverCard(model, portraits, messages);
    over.stay(strip, room);
    dock = new CallDock(model, layout, blur, room.widthProperty(), portraits, messages);
    room.getChildren()
        .setAll(
            pictures,
            new ReactionLayer(model.beside(), messages),
            around(model, link, messages),
            new KeysPanel(layout, messages),
            new SharePanel(model, messages),
            ShareFrame.of(model),
            over);
    pictures.keepClearOf(head, dock);
    // They lie on the picture: drawn once, they are copied with each of its frames. Not where
    // something in them moves: all of it would be drawn anew each time, and then copied.
    head.cacheProperty()
        .bind(pictures.isFilled().flatMap(filled -> head.isStill().map(still -> filled && still)));
    dock.cacheProperty().bind(pictures.isFilled());
    room.getStyleClass().add("call-room");
    WithBeside whole = new WithBeside(room, new ChatPanel(model.beside(), messages));
    VBox.setVgrow(whole, Priority.ALWAYS);
    BooleanBinding panelOpen = link.open().isNotEqualTo(LinkViewModel.Panel.NONE);
    Shown.during(
        blur, whole.cramped().or(layout.keys()).or(model.share().open()).or(panelOpen).not());
    FullScreen.follow(this, layout.fullScreen());
    new LittleWindow(model, layout, pictures, portraits, messages);
    model.beside().open().subscribe(open -> back(open, CallParts.CHAT_TOGGLE));
    layout.more().subscribe(open -> back(open, CallParts.MORE));
    model.share().open().subscribe(open -> back(open, CallParts.SHARE));
    new ShareTopBar(this, model.share(), messages);
    // Who else calls gets a place of their own, and covers nobody's face.
    VBox content = new VBox(strip, whole);
    getChildren().setAll(glow(pictures), content);
    // Somewhere for the focus to be where no key does anything.
    setFocusTraversable(true);
    CallKeys.on(this, model, layout);
    HangUpKey.follow(this, model);
    LeaveKey.follow(this, model);
    model
        .screen()
        .subscribe(screen -> setAccessibleText(messages.text("call.name", screen.peer().name())));
    model.screen().subscribe(this::show);
    Ticker.everySecond(
        OnScreen.of(this).flatMap(seen -> model.ticking().map(ticks -> ticks && seen)),
        model::tick);
  }

  /** Gone while a picture covers it, with each frame of which it would be drawn. */
  private static Region glow(PictureStage pictures) {
    Region glow = new Region();
    glow.getStyleClass().add("call-glow");
    glow.setMouseTransparent(true);
    glow.visibleProperty().bind(pictures.isFilled().not());
    return glow;
  }

  /**
   * What lies on the pictures: names and times above, what is missing and buttons below. Each in a
   * place of its own size: a pane that grew with it would be drawn anew across the window.
   */
  private StackPane around(CallViewModel model, LinkViewModel link, Messages messages) {
    VBox column =
        new VBox(head, new QualityPanel(link, messages), new VerifyPanel(link, model, messages));
    column.getStyleClass().add("call-column");
    column.setPickOnBounds(false);
    column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    // What the list of keys would half cover is not there while it is.
    column.visibleProperty().bind(layout.keys().or(model.share().open()).not());
    StackPane around = new StackPane(column, dock);
    around.getStyleClass().add("call-around");
    around.setPickOnBounds(false);
    StackPane.setAlignment(column, Pos.TOP_LEFT);
    StackPane.setAlignment(dock, Pos.BOTTOM_CENTER);
    return around;
  }

  /** Other devices can be chosen from here on. */
  public void offer(DevicesViewModel model) {
    dock.offer(model);
  }

  /** Who closes a panel finds the keyboard where it was opened, and not in what is hidden. */
  private void back(boolean open, String opener) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (!open && owner != null && !OnScreen.of(owner).getValue()) {
      Node button = lookup("#" + opener);
      (button == null ? this : button).requestFocus();
    }
  }

  private void show(CallScreen screen) {
    if (phase != screen.getClass()) {
      phase = screen.getClass();
      // Buttons come and go with the phase: a second press must not find another one instead.
      takeFocus();
    }
  }

  /** To a place where no key does anything: nobody hangs up or answers by a key meant elsewhere. */
  public void takeFocus() {
    requestFocus();
  }
}
