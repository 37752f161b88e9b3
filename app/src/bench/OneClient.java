import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.duet.app.AfterCalls;
import org.duet.app.AppGraph;
import org.duet.app.call.CallControls;
import org.duet.app.i18n.Messages;
import org.duet.app.media.webrtc.Footprint;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Screens;
import org.duet.app.shell.Surroundings;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.theme.Theme;
import org.duet.app.threads.FxThread;

/** One person's client in a process of its own, with its window, told what to do line by line. */
class OneClient {
  private final AppGraph graph;
  private final String name;
  private final String server;

  private OneClient(String name, String server, Path film) {
    this.name = name;
    this.server = server;
    var engine =
        new WebRtcEngine(MediaSettings.synthetic(name).withFilm(film), new FxThread());
    graph = new AppGraph(AppGraph.Settings.of("bench-" + name), engine, InstantSource.system());
  }

  public static void main(String[] args) throws Exception {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.join();
    var client = new OneClient(args[0], args[1], Path.of(args[2]));
    Platform.runLater(client::open);
    client.press(
        new Event.Account.SignInPressed(
            args[1], args[0].toLowerCase(Locale.ROOT) + "@duet.test", args[3]));
    client.await(s -> s.connection() instanceof Connection.Connected && s.matches() != null);
    say("READY");
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      say(client.obey(line));
    }
    System.exit(0);
  }

  /** The log stands in the same stream. */
  private static void say(String line) {
    System.out.println("> " + line);
  }

  private void open() {
    Stage stage = new Stage();
    var screens =
        new Screens(
            graph.store().state(),
            graph.store()::dispatch,
            new Messages(Locale.ENGLISH),
            InstantSource.system(),
            CallControls.of(graph.media()),
            graph.portraits(),
            (kind, chosen) -> {},
            server,
            Surroundings.none().with(graph.rehearsals()));
    new MainWindow(screens, new Theme()).fill(stage);
    stage.setTitle(name);
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
    AfterCalls.tidy(graph.media(), new FxThread());
  }

  private String obey(String line) throws Exception {
    switch (line) {
      case "call" -> {
        long match =
            await(s -> s.matches() != null).matches().stream()
                .filter(m -> m.matchedUserName().equals("Ben"))
                .findFirst()
                .orElseThrow()
                .id();
        press(new Event.Calls.CallPressed(match));
        return "OK";
      }
      case "answer" -> {
        var card = await(s -> !s.shownCalls().isEmpty()).shownCalls().getFirst();
        long began = System.nanoTime();
        press(new Event.Calls.AnswerPressed(card.sessionId()));
        await(s -> s.call() instanceof Talking talking && talking.pictureShown());
        return Double.toString((System.nanoTime() - began) / 1e6);
      }
      case "frames" -> {
        var media = graph.media().get();
        return Long.toString(media == null ? 0 : media.remote().framesShown());
      }
      case "size" -> {
        var media = graph.media().get();
        var image = media == null ? null : media.remote().image().get();
        return image == null ? "none" : (int) image.getWidth() + "x" + (int) image.getHeight();
      }
      case "footprint" -> {
        return Footprint.settled().toString();
      }
      default -> {
        return "?";
      }
    }
  }

  private void press(Event event) {
    graph.store().dispatch(event);
  }

  private SignedIn await(Predicate<SignedIn> wanted)
      throws InterruptedException, ExecutionException {
    CompletableFuture<SignedIn> found = new CompletableFuture<>();
    Platform.runLater(() -> {
      graph.store().state().addListener((observed, before, now) -> look(now, wanted, found));
      look(graph.store().state().get(), wanted, found);
    });
    return found.get();
  }

  private static void look(
      AppState now, Predicate<SignedIn> wanted, CompletableFuture<SignedIn> found) {
    if (now instanceof SignedIn in && wanted.test(in)) {
      found.complete(in);
    }
  }
}
