package org.duet.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.duet.app.alerts.Alerts;
import org.duet.app.alerts.CallPopup;
import org.duet.app.call.CallControls;
import org.duet.app.desktop.Autostart;
import org.duet.app.desktop.AwtTray;
import org.duet.app.desktop.Notifier;
import org.duet.app.desktop.Tray;
import org.duet.app.i18n.Messages;
import org.duet.app.media.AddressChoice;
import org.duet.app.media.PictureChoice;
import org.duet.app.media.PictureChoice.Blur;
import org.duet.app.media.Ringer;
import org.duet.app.media.sound.SoundRinger;
import org.duet.app.practice.PracticeDoor;
import org.duet.app.profile.FilePhotos;
import org.duet.app.shell.Attention;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Placement;
import org.duet.app.shell.Practising;
import org.duet.app.shell.Screens;
import org.duet.app.shell.Sight;
import org.duet.app.shell.Surroundings;
import org.duet.app.shell.Typed;
import org.duet.app.state.AppState;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.Preferences;
import org.duet.app.storage.WindowPlace;
import org.duet.app.theme.Theme;
import org.duet.app.theme.Theme.Appearance;
import org.duet.app.threads.FxThread;

/**
 * A client on somebody's desktop: its window, and what tells of it while nobody looks. To be made,
 * and closed, on the JavaFX thread.
 */
final class Desk implements AutoCloseable {
  /** A desktop that says nothing about its tray has none. */
  private static final Duration TRAY_PATIENCE = Duration.ofSeconds(10);

  private final AppGraph graph;
  private final Stage stage;
  private final FxThread fxThread;
  private final Preferences preferences;
  private final Tray tray;
  private final Alerts alerts;
  private final ObservableValue<Messages> words;

  /** That of the present window. */
  private Sight sight = new Sight();

  private final PracticeDoor practice;
  private final LinkWish links;

  /**
   * Makes the window, which is not shown yet.
   *
   * @param config where this installation keeps what is its own
   * @param server what stands in the form at first
   * @param passing told of a server of which nothing is to be kept
   */
  Desk(
      AppGraph graph,
      Stage stage,
      Path config,
      String server,
      Credentials credentials,
      Consumer<String> passing,
      InstantSource clock,
      FxThread fxThread) {
    this.graph = graph;
    this.stage = stage;
    this.fxThread = fxThread;
    this.preferences = Preferences.in(config);
    this.words = preferences.language.map(Messages::in);
    Theme theme = new Theme();
    preferences.appearance.subscribe(look -> theme.appearance().set(Appearance.named(look)));
    graph.addresses(
        () -> new AddressChoice(preferences.hideAddress.get(), preferences.relayOrNothing.get()));
    graph.pictures(
        () -> new PictureChoice(Blur.named(preferences.blur.get()), preferences.pictureMark.get()));
    Ringer ringer = new SoundRinger();
    CallPopup popup = new CallPopup(words, graph.portraits(), theme);
    popup.prepare();
    practice =
        new PracticeDoor(graph.store().state(), graph.store()::dispatch, words, passing, fxThread);
    var around =
        new Surroundings(
            keeping(credentials),
            graph.asOf(),
            new Practising(
                practice::open,
                practice::cancel,
                practice.opening(),
                practice.failed(),
                practice.practising()),
            preferences,
            ringer,
            Autostart.ofThisSystem(),
            graph.rehearsals(),
            () -> true,
            new Typed(),
            this::quit);
    links = new LinkWish(graph.store().state(), graph.store()::dispatch);
    DeviceWishes.follow(graph, preferences);
    AfterCalls.tidy(graph.media(), fxThread);
    words.subscribe(now -> fill(server, clock, now, theme, around));
    Placement.remember(stage, WindowPlace.in(config), place -> place.keep(config));
    AwtTray icon = new AwtTray(new Hand());
    tray = icon;
    Runnable raise = () -> fxThread.execute(this::raise);
    alerts =
        new Alerts(
            graph.store().state(),
            graph.store()::dispatch,
            words,
            preferences,
            Attention.isHeld(stage),
            new Alerts.Outlets(ringer, popup, tray, Notifier.ofThisSystem(icon, raise)),
            raise);
    stage.setOnCloseRequest(this::closed);
    Attention.isOnScreen(stage).subscribe(graph::watched);
  }

  /**
   * Shows the window.
   *
   * @param minimized only where there is no tray to open it from later
   */
  void open(boolean minimized) {
    if (!minimized) {
      stage.show();
      return;
    }
    var _ =
        tray.arrival()
            .completeOnTimeout(false, TRAY_PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .thenAccept(there -> {
              if (!there) {
                fxThread.execute(stage::show);
              }
            });
  }

  /** In another language the window is made anew; what it shows comes from the same state. */
  private void fill(
      String server, InstantSource clock, Messages language, Theme theme, Surroundings around) {
    sight.close();
    Sight mine = new Sight();
    sight = mine;
    var screens =
        new Screens(
            mine.of(graph.store().state()),
            graph.store()::dispatch,
            language,
            clock,
            CallControls.of(mine.of(graph.media())),
            graph.portraits(),
            new FilePhotos(),
            server,
            around.seenBy(mine));
    double width = stage.getWidth();
    double height = stage.getHeight();
    new MainWindow(screens, theme).fill(stage);
    if (stage.isShowing()) {
      stage.setWidth(width);
      stage.setHeight(height);
    }
  }

  private ObservableValue<Credentials.Place> keeping(Credentials credentials) {
    var keeping = new SimpleObjectProperty<>(Credentials.Place.SYSTEM_STORE);
    var _ = credentials.place().thenAccept(place -> fxThread.execute(() -> keeping.set(place)));
    return keeping;
  }

  /** Brings the window before the person. */
  void raise() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Goes where a link leads, as soon as that is possible. */
  void follow(String link) {
    links.follow(link);
  }

  /**
   * Who is signed in can still be called while the window is away, as long as the tray is there.
   */
  private void closed(WindowEvent request) {
    boolean stays =
        preferences.stayInTray.get()
            && tray.isThere()
            && graph.store().state().get() instanceof AppState.SignedIn;
    if (!stays) {
      quit();
    }
  }

  /**
   * Away at once; the program ends when nothing of a practice is left that it would leave behind.
   */
  private void quit() {
    stage.hide();
    var _ = practice.leave().thenRun(fxThread::end);
  }

  @Override
  public void close() {
    stage.hide();
    alerts.close();
    practice.close();
  }

  /** What a person does with the tray, on whatever thread that comes. */
  private final class Hand implements Tray.Hand {
    @Override
    public void open() {
      fxThread.execute(Desk.this::raise);
    }

    @Override
    public void doNotDisturb(boolean on) {
      fxThread.execute(() -> preferences.doNotDisturb.set(on));
    }

    @Override
    public void quit() {
      fxThread.execute(Desk.this::quit);
    }
  }
}
