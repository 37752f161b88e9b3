package org.duet.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.duet.app.backend.ServerAddress;
import org.duet.app.call.CallControls;
import org.duet.app.desktop.DuetLink;
import org.duet.app.desktop.SingleInstance;
import org.duet.app.desktop.SystemCredentials;
import org.duet.app.i18n.Messages;
import org.duet.app.media.webcam.WebcamDriver;
import org.duet.app.media.webrtc.MediaSettings;
import org.duet.app.media.webrtc.MediaSettings.Reach;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Placement;
import org.duet.app.shell.Screens;
import org.duet.app.shell.Surroundings;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.storage.Credentials;
import org.duet.app.storage.DeviceId;
import org.duet.app.storage.Remembered;
import org.duet.app.storage.WindowPlace;
import org.duet.app.theme.Theme;
import org.duet.app.threads.FxThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client as a program: one graph, one window. Parameters: {@code --server}, {@code --config},
 * {@code --link}.
 */
public final class DuetApp extends Application {
  private static final Logger log = LoggerFactory.getLogger(DuetApp.class);

  private final FxThread fxThread = new FxThread();
  private @Nullable AppGraph graph;
  private @Nullable SingleInstance instance;

  /** Another may have started in the same moment. */
  @Override
  public void init() throws IOException {
    Path config = config();
    instance = SingleInstance.claim(config).orElse(null);
    if (instance == null && !SingleInstance.handOver(config, link())) {
      log.warn("Duet runs already, and does not answer");
    }
  }

  @Override
  public void start(Stage stage) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> log.error("Unexpected, on {}", thread.getName(), error));
    if (instance == null) {
      fxThread.end();
      return;
    }
    instance.listen(wish -> fxThread.execute(() -> raise(stage, wish)));
    String server = parameter("server");
    Path config = config();
    InstantSource clock = InstantSource.system();
    SystemCredentials credentials = SystemCredentials.of(config);
    AppGraph opened =
        new AppGraph(
            AppGraph.Settings.of(DeviceId.in(config)),
            new WebRtcEngine(media(server), fxThread, new WebcamDriver()),
            clock,
            credentials);
    graph = opened;
    opened.resume(who -> isFor(who, server));
    var screens =
        new Screens(
            opened.store().state(),
            opened.store()::dispatch,
            new Messages(Locale.getDefault()),
            clock,
            CallControls.of(opened.media()),
            server,
            new Surroundings(keeping(credentials)));
    new MainWindow(screens, new Theme()).fill(stage);
    Placement.remember(stage, WindowPlace.in(config), place -> place.keep(config));
    stage
        .showingProperty()
        .flatMap(showing -> stage.iconifiedProperty().map(small -> showing && !small))
        .subscribe(opened::watched);
    stage.show();
    open(link());
  }

  private void raise(Stage stage, String wish) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    open(wish);
  }

  private void open(String wish) {
    if (graph != null) {
      // Until there is a screen of one match, the dashboard is where it is found.
      DuetLink.parse(wish).ifPresent(link -> log.info("Asked for {}", link));
    }
  }

  private String parameter(String name) {
    return getParameters().getNamed().getOrDefault(name, "");
  }

  private Path config() {
    return Path.of(parameter("config"));
  }

  private String link() {
    return parameter("link");
  }

  /** Who names another server than usual wants in there. */
  private static boolean isFor(Remembered who, String server) {
    return server.equals(SignInViewModel.DEFAULT_SERVER) || server.equals(who.server());
  }

  private ObservableValue<Credentials.Place> keeping(SystemCredentials credentials) {
    var keeping = new SimpleObjectProperty<>(Credentials.Place.SYSTEM_STORE);
    var _ = credentials.place().thenAccept(place -> fxThread.execute(() -> keeping.set(place)));
    return keeping;
  }

  /** Where the server is on this machine, so may the other client be. */
  private static MediaSettings media(String server) {
    MediaSettings usual = MediaSettings.real("");
    boolean local = ServerAddress.parse(server).filter(ServerAddress::isLocal).isPresent();
    return local ? new MediaSettings(usual.ownerName(), usual.synthetic(), Reach.MACHINE) : usual;
  }

  @Override
  public void stop() throws IOException {
    if (graph != null) {
      graph.close();
    }
    if (instance != null) {
      instance.close();
    }
  }
}
