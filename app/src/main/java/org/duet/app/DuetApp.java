package org.duet.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.application.Application;
import javafx.stage.Stage;
import org.duet.app.desktop.SingleInstance;
import org.duet.app.desktop.SingleInstance.Reply;
import org.duet.app.desktop.SystemCredentials;
import org.duet.app.media.webcam.WebcamDriver;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.signin.SignInViewModel;
import org.duet.app.storage.CallMark;
import org.duet.app.storage.CrashReports;
import org.duet.app.storage.DeviceId;
import org.duet.app.storage.LocalCache;
import org.duet.app.storage.Remembered;
import org.duet.app.threads.FxThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client as a program: one graph, one window. Parameters: {@code --server}, {@code --config},
 * {@code --link}, {@code --minimized}, {@code --camera}.
 */
public final class DuetApp extends Application {
  private static final Logger log = LoggerFactory.getLogger(DuetApp.class);

  private final FxThread fxThread = new FxThread();
  private @Nullable SingleInstance instance;
  private boolean answered;
  private @Nullable AppGraph graph;
  private @Nullable Desk desk;

  /** Another may have started in the same moment. */
  @Override
  public void init() throws IOException {
    instance = SingleInstance.claim(config()).orElse(null);
    if (instance == null) {
      answered = SingleInstance.handOver(config(), parameter("link")) == Reply.TAKEN;
    }
  }

  @Override
  public void start(Stage stage) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> log.error("Unexpected, on {}", thread.getName(), error));
    // The last window to go need not be the end: see Desk.
    fxThread.stayWithoutWindows();
    if (instance == null) {
      if (answered) {
        fxThread.end();
      } else {
        StuckNotice.show(stage, config(), fxThread::end);
      }
      return;
    }
    String server = parameter("server");
    InstantSource clock = InstantSource.system();
    SystemCredentials credentials = SystemCredentials.of(config());
    LocalCache cache = LocalCache.in(config());
    AppGraph opened =
        new AppGraph(
            AppGraph.Settings.of(DeviceId.in(config())),
            new WebRtcEngine(
                StandInCamera.in(MediaSettings.real(""), parameter("camera")),
                fxThread,
                new WebcamDriver()),
            clock,
            credentials,
            cache);
    graph = opened;
    opened.guard(CallMark.in(config()), CrashReports.in(config()), clock);
    SystemEnd.hangsUp(opened);
    opened.resume(who -> isFor(who, server));
    Desk shown =
        new Desk(
            opened, stage, config(), server, credentials, cache::keepNothingOf, clock, fxThread);
    desk = shown;
    shown.open(Boolean.parseBoolean(parameter("minimized")));
    shown.follow(parameter("link"));
    instance.listen(wish ->
        fxThread.execute(() -> {
          shown.raise();
          shown.follow(wish);
        }));
  }

  private String parameter(String name) {
    return getParameters().getNamed().getOrDefault(name, "");
  }

  private Path config() {
    return Path.of(parameter("config"));
  }

  /** Who names another server than usual wants in there. */
  private static boolean isFor(Remembered who, String server) {
    return server.equals(SignInViewModel.DEFAULT_SERVER) || server.equals(who.server());
  }

  @Override
  public void stop() throws IOException {
    if (desk != null) {
      desk.close();
    }
    if (graph != null) {
      graph.close();
    }
    if (instance != null) {
      instance.close();
    }
  }
}
