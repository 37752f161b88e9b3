import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.duet.app.media.webrtc.Footprint;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.state.Event;
import org.duet.app.threads.FxThread;

/** One person's client in a process of its own, with its window, told what to do line by line. */
class OneClient {
  private final BenchClient client;

  private OneClient(BenchClient client) {
    this.client = client;
  }

  public static void main(String[] args) throws Exception {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.join();
    var engine =
        new WebRtcEngine(
            MediaSettings.synthetic(args[0]).withFilm(Path.of(args[2])), new FxThread());
    var client = new BenchClient(args[0], "bench-" + args[0], args[1], engine);
    Platform.runLater(client::open);
    client.signIn();
    say("READY");
    var one = new OneClient(client);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      say(one.obey(line));
    }
    System.exit(0);
  }

  /** The log stands in the same stream. */
  private static void say(String line) {
    System.out.println("> " + line);
  }

  private String obey(String line) throws Exception {
    switch (line) {
      case "call" -> {
        client.press(new Event.Calls.CallPressed(client.matchWith("Ben")));
        return "OK";
      }
      case "answer" -> {
        var card = client.await(s -> !s.shownCalls().isEmpty()).shownCalls().getFirst();
        CompletableFuture<Long> first = client.firstPicture();
        long began = System.nanoTime();
        client.press(new Event.Calls.AnswerPressed(card.sessionId()));
        return Double.toString((first.get() - began) / 1e6);
      }
      case "frames" -> {
        var media = client.graph.media().get();
        return Long.toString(media == null ? 0 : media.remote().framesShown());
      }
      case "size" -> {
        var media = client.graph.media().get();
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
}
