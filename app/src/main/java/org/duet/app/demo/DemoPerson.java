package org.duet.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.duet.app.AppGraph;
import org.duet.app.call.CallControls;
import org.duet.app.call.CallView;
import org.duet.app.dashboard.PendingCard;
import org.duet.app.i18n.Messages;
import org.duet.app.matches.MatchesView;
import org.duet.app.media.AddressChoice;
import org.duet.app.media.CallMedia;
import org.duet.app.media.CallPath;
import org.duet.app.media.CallQuality;
import org.duet.app.media.webcam.WebcamDriver;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Screens;
import org.duet.app.shell.SideBar;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.theme.Theme;
import org.duet.app.threads.FxThread;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** One of the two: a client of their own, its window, and what can be seen in it. */
final class DemoPerson implements AutoCloseable {
  private final String name;
  private final FxThread fxThread;
  private final AppGraph graph;
  private final Stage stage = new Stage();
  private final Scene scene;
  private final Eyes eyes;

  /**
   * With a picture of their own; to be made on the JavaFX thread.
   *
   * @param hidden whether they chose to hide their address in every call, or not to call
   */
  DemoPerson(String name, boolean hidden, FxThread fxThread) {
    this(MediaSettings.demo(name), hidden, fxThread);
  }

  /** As the other, with whatever stands in for the camera. */
  DemoPerson(MediaSettings media, boolean hidden, FxThread fxThread) {
    name = media.ownerName();
    this.fxThread = fxThread;
    graph =
        new AppGraph(
            AppGraph.Settings.of("demo-" + name),
            new WebRtcEngine(media, fxThread, new WebcamDriver()),
            InstantSource.system());
    graph.addresses(() -> new AddressChoice(hidden, hidden));
    var screens =
        new Screens(
            graph.store().state(),
            graph.store()::dispatch,
            new Messages(Locale.getDefault()),
            InstantSource.system(),
            CallControls.of(graph.media()));
    MainWindow window = new MainWindow(screens, new Theme());
    window.fill(stage);
    scene = window.scene();
    eyes = new Eyes(scene, fxThread);
  }

  String name() {
    return name;
  }

  Eyes eyes() {
    return eyes;
  }

  Stage stage() {
    return stage;
  }

  /** What this client knows; to be asked on the JavaFX thread, once signed in. */
  SignedIn state() {
    return (SignedIn) graph.store().state().get();
  }

  void signIn(URI server, String email, String password) {
    graph.store().dispatch(new Event.Account.SignInPressed(server.toString(), email, password));
  }

  boolean isSignedIn() {
    return graph.store().state().get() instanceof SignedIn;
  }

  boolean isTalking() {
    return state().call() instanceof CallState.Talking talking && talking.pictureShown();
  }

  boolean isRinging() {
    return state().call() instanceof CallState.Ringing;
  }

  boolean isOver() {
    return state().call() instanceof CallState.Over || isFree();
  }

  boolean isFree() {
    return state().call() instanceof CallState.None;
  }

  /** The session of the call this client is in. */
  Optional<String> session() {
    return switch (state().call()) {
      case CallState.Ringing ringing -> Optional.of(ringing.session().sessionId().toString());
      case CallState.Talking talking -> Optional.of(talking.session().sessionId().toString());
      case CallState.None _, CallState.Starting _, CallState.Joining _, CallState.Over _ ->
          Optional.empty();
    };
  }

  /** When the frame of the newest card came; it rings since then, as it was sent at once. */
  Instant cardArrived() {
    return state().shownCalls().getFirst().ringingSince();
  }

  /** Whether this person's own picture is on screen. */
  boolean seesThemselves() {
    CallMedia media = graph.media().get();
    return media != null && media.local().framesShown() > 0;
  }

  /** How many frames of the other came so far in this call. */
  long framesReceived() {
    CallMedia media = graph.media().get();
    return media == null ? 0 : media.remote().framesReceived();
  }

  /** Which way the call goes; null before that is known. */
  @Nullable CallPath path() {
    CallMedia media = graph.media().get();
    CallPath path = media == null ? null : media.path().get();
    return path == null || path.way() == CallQuality.Path.UNKNOWN ? null : path;
  }

  /** Whether this client is connected, and lists the person with this name. */
  boolean isReadyToCall(String other) {
    if (!isSignedIn() || !(state().connection() instanceof Connection.Connected)) {
      return false;
    }
    List<Match> matches = state().matches();
    return matches != null && place(matches, other) >= 0;
  }

  /**
   * Presses Call beside this person. To be called on the JavaFX thread.
   *
   * @param times more than once where somebody is impatient
   */
  void pressCall(String other, int times) throws NotSeen {
    List<Match> matches = state().matches();
    int place = matches == null ? -1 : place(matches, other);
    if (matches == null || place < 0) {
      throw new NotSeen(other + " in " + name + "'s list");
    }
    ready(scene.getRoot(), SideBar.MATCHES).fire();
    layOut();
    String row = MatchesView.ROW + matches.get(place).id();
    if (see(MatchesView.LIST) instanceof ListView<?> list) {
      for (int i = 0; i < list.getItems().size() && Screen.find(list, row).isEmpty(); i++) {
        list.scrollTo(i);
        layOut();
      }
    }
    ButtonBase call = ready(see(row), MatchesView.CALL);
    for (int i = 0; i < times; i++) {
      call.fire();
    }
  }

  private void layOut() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  void pressAnswer() throws NotSeen {
    ready(card(), PendingCard.ANSWER).fire();
  }

  void pressDismiss() throws NotSeen {
    ready(card(), PendingCard.DISMISS).fire();
  }

  void pressHangUp() throws NotSeen {
    ready(scene.getRoot(), CallView.HANG_UP).fire();
  }

  /** Closes what tells how the last call ended, where it still stands. */
  void pressCloseIfThere() {
    Screen.find(scene.getRoot(), CallView.CLOSE).ifPresent(button -> ((ButtonBase) button).fire());
  }

  Image picture() {
    return scene.snapshot(null);
  }

  private Node card() throws NotSeen {
    return eyes.cardsNow().stream()
        .findFirst()
        .orElseThrow(() -> new NotSeen("a pending call in " + name + "'s window"));
  }

  private Node see(String id) throws NotSeen {
    return Screen.find(scene.getRoot(), id)
        .orElseThrow(() -> new NotSeen(id + " in " + name + "'s window"));
  }

  private ButtonBase ready(Node within, String id) throws NotSeen {
    Node found =
        Screen.find(within, id).orElseThrow(() -> new NotSeen(id + " in " + name + "'s window"));
    if (!(found instanceof ButtonBase button) || button.isDisabled()) {
      throw new NotSeen(id + " ready to be pressed in " + name + "'s window");
    }
    return button;
  }

  private static int place(List<Match> matches, String other) {
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).matchedUserName().equals(other)) {
        return i;
      }
    }
    return -1;
  }

  /** Asks something on the JavaFX thread and waits for the answer. */
  <T> T ask(Supplier<T> question) {
    return fxThread.ask(question);
  }

  @Override
  public void close() {
    eyes.close();
    graph.close();
    ask(() -> {
      stage.close();
      return true;
    });
  }
}
