package org.duet.app.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.duet.app.i18n.Messages;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Practising;
import org.duet.app.shell.Screens;
import org.duet.app.shell.Surroundings;
import org.duet.app.shell.Typed;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.SocialEvent;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.OnScreen;
import org.duet.app.theme.Theme;

/**
 * The looks of a client without what is behind them: the test sets the state, and reads what the
 * person did.
 */
public final class FakeClient {
  public final ObjectProperty<AppState> state = new SimpleObjectProperty<>(People.signedOut());
  public final Journal journal = new Journal();
  public final List<Event> events = new CopyOnWriteArrayList<>();
  public final FakeControls controls = new FakeControls();
  public final ObjectProperty<Credentials.Place> keeping =
      new SimpleObjectProperty<>(Credentials.Place.NOWHERE);
  public final ObjectProperty<Instant> asOf = new SimpleObjectProperty<>();
  public final Preferences preferences = Preferences.unkept();
  public final FakeDevices devices = new FakeDevices();
  public final FakePhotos photos = new FakePhotos();
  public final FakePortraits portraits = new FakePortraits();
  public final BooleanProperty practised = new SimpleBooleanProperty();
  public final BooleanProperty opening = new SimpleBooleanProperty();
  public final BooleanProperty practiceFailed = new SimpleBooleanProperty();
  public final Typed typed = new Typed();
  public final BooleanProperty quit = new SimpleBooleanProperty();
  public final BooleanProperty practising = new SimpleBooleanProperty();

  /** Whether the devices are offered to be tried before a call. */
  public final BooleanProperty checks = new SimpleBooleanProperty();

  public final Theme theme;
  public final Messages messages;
  private Scene scene;
  private volatile Instant now = People.NOW;

  /** That speaks English. On the JavaFX thread. */
  public FakeClient() {
    this(Locale.ENGLISH);
  }

  /** On the JavaFX thread. */
  public FakeClient(Locale language) {
    theme = new Theme();
    messages = new Messages(language);
  }

  public InstantSource clock() {
    return () -> now;
  }

  public void setNow(Instant time) {
    now = time;
  }

  /** What a view asks for by itself is nothing the person did. */
  private void take(Event event) {
    journal.happened(event);
    if (!(event instanceof SocialEvent.Circle.Looked
        || event instanceof SocialEvent.Circle.CardOpened)) {
      events.add(event);
    }
  }

  /** Something in its window. On the JavaFX thread. */
  public Optional<Node> find(String id) {
    return Locator.below(scene.getRoot()).filter(node -> id.equals(node.getId())).findFirst();
  }

  /** Scrolls to it; there must be one. On the JavaFX thread. */
  public void reveal(String id) {
    layOut();
    Scrolling.reveal(find(id).orElseThrow(() -> new AssertionError("no " + id)));
  }

  /** What a screen that was just opened scrolls, or has in a list, is not there before. */
  private void layOut() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  /** Presses the first such button that can be seen; there must be one. On the JavaFX thread. */
  public void press(String id) {
    layOut();
    Node button =
        Locator.below(scene.getRoot())
            .filter(node -> id.equals(node.getId()) && OnScreen.of(node).getValue())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + id));
    ((ButtonBase) button).fire();
  }

  /** Its window, not shown. On the JavaFX thread. */
  public MainWindow window() {
    MainWindow made =
        new MainWindow(
            new Screens(
                state,
                this::take,
                messages,
                clock(),
                controls,
                portraits,
                photos,
                SignInViewModel.DEFAULT_SERVER,
                new Surroundings(
                    keeping,
                    asOf,
                    new Practising(
                        () -> practised.set(true),
                        () -> practised.set(false),
                        opening,
                        practiceFailed,
                        practising),
                    preferences,
                    Surroundings.none().ringer(),
                    Surroundings.none().autostart(),
                    devices,
                    checks::get,
                    typed,
                    () -> quit.set(true))),
            theme);
    scene = made.scene();
    return made;
  }
}
