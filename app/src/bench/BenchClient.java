import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.duet.app.AfterCalls;
import org.duet.app.AppGraph;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.testing.ClientWindow;
import org.duet.app.threads.FxThread;
import org.duet.server.qa.Seeds;

/** One person's client, real but for its devices, with a window where one is opened. */
final class BenchClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  final AppGraph graph;
  private final String name;
  private final String server;
  private Stage stage;

  /**
   * @param device tells the devices of a person apart
   */
  BenchClient(String name, String device, String server, WebRtcEngine engine) {
    this.name = name;
    this.server = server;
    graph = new AppGraph(AppGraph.Settings.of(device), engine, InstantSource.system());
  }

  void signIn() throws Exception {
    press(
        new Event.Account.SignInPressed(
            server, name.toLowerCase(Locale.ROOT) + "@duet.test", Seeds.PASSWORD));
    await(s -> s.connection() instanceof Connection.Connected && s.matches() != null);
  }

  /** On the JavaFX thread. */
  Stage open() {
    stage = ClientWindow.of(graph, (kind, chosen) -> {}, server, name);
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
    AfterCalls.tidy(graph.media(), new FxThread());
    return stage;
  }

  /** With who is called so. */
  long matchWith(String whom) throws Exception {
    return await(s -> s.matches() != null).matches().stream()
        .filter(m -> m.matchedUserName().equals(whom))
        .findFirst()
        .orElseThrow()
        .id();
  }

  void press(Event event) {
    graph.store().dispatch(event);
  }

  /**
   * When the other's next first picture is handed to be drawn, in {@link System#nanoTime}: what a
   * browser tells as {@code requestVideoFrameCallback}.
   */
  CompletableFuture<Long> firstPicture() {
    CompletableFuture<Long> handed = new CompletableFuture<>();
    Platform.runLater(() ->
        graph.media()
            .flatMap(media -> media.remote().image())
            .subscribe(image -> {
              if (image != null) {
                handed.complete(System.nanoTime());
              }
            }));
    return handed;
  }

  SignedIn await(Predicate<SignedIn> wanted) throws Exception {
    CompletableFuture<SignedIn> found = new CompletableFuture<>();
    Platform.runLater(() -> {
      graph.store().state().addListener((observed, before, now) -> look(now, wanted, found));
      look(graph.store().state().get(), wanted, found);
    });
    return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void look(
      AppState now, Predicate<SignedIn> wanted, CompletableFuture<SignedIn> found) {
    if (now instanceof SignedIn in && wanted.test(in)) {
      found.complete(in);
    }
  }

  @Override
  public void close() {
    if (stage != null) {
      Stage shown = stage;
      Platform.runLater(shown::close);
    }
    graph.close();
  }
}
