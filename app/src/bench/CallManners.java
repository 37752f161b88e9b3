import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.duet.app.media.CallMedia;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event;
import org.duet.app.testing.Fx;
import org.duet.app.threads.FxThread;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;

/**
 * How long people wait where it matters: until a call that was taken over by another device shows
 * the other there, and until nothing of the own picture goes out any more after Leave. Real clients
 * over a real server, in one process; a call each, with windows.
 *
 * <p>{@code ./duet bench CallManners [ROUNDS]}
 */
class CallManners {
  /** So long without a frame, and none comes any more. */
  private static final long SILENCE = TimeUnit.MILLISECONDS.toNanos(500);

  private final List<Double> takeover = new ArrayList<>();
  private final List<Double> pictures = new ArrayList<>();
  private final List<Double> outgoing = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Fx.start();
    var bench = new CallManners();
    try {
      for (int i = 0; i < rounds; i++) {
        bench.round();
      }
    } catch (Throwable t) { // what runs on would keep this from ending
      t.printStackTrace();
      System.exit(1);
    }
    print("taken over, until the picture is there", bench.takeover, "under 2000");
    print("Leave, until the window shows nobody", bench.pictures, "under 100");
    print("Leave, until the last frame is at the other", bench.outgoing, "under 100");
    System.exit(0);
  }

  private static void print(String what, List<Double> millis, String goal) {
    double worst = millis.stream().mapToDouble(one -> one).max().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%-46s median %5.0f ms, worst %5.0f ms of %d (wanted: %s)%n",
        what, Numbers.median(millis), worst, millis.size(), goal);
  }

  private void round() throws Exception {
    try (MockServer server = MockServer.start(ServerConfig.TEMPORARY.withSeeds(true));
        BenchClient ann = make("Ann", "desk", server);
        BenchClient tablet = make("Ann", "tablet", server);
        BenchClient ben = make("Ben", "desk", server)) {
      for (BenchClient each : List.of(ann, tablet, ben)) {
        Fx.call(each::open);
        each.signIn();
      }
      ann.press(new Event.Calls.CallPressed(ann.matchWith("Ben")));
      var card = ben.await(s -> !s.shownCalls().isEmpty()).shownCalls().getFirst();
      ben.press(new Event.Calls.AnswerPressed(card.sessionId()));
      seen(ann);
      seen(ben);
      tablet.await(s -> s.elsewhere().isPresent());
      long began = System.nanoTime();
      tablet.press(new Event.Calls.ReturnPressed(card.sessionId()));
      seen(tablet);
      takeover.add((System.nanoTime() - began) / 1e6);
      seen(ben);
      leave(tablet, ben);
    }
  }

  private static void seen(BenchClient client) throws Exception {
    client.await(s -> s.call() instanceof Talking talking && talking.pictureShown());
  }

  private BenchClient make(String name, String device, MockServer server) {
    var engine = new WebRtcEngine(MediaSettings.synthetic(name), new FxThread());
    return new BenchClient(name, name + "-" + device, server.url().toString(), engine);
  }

  private void leave(BenchClient who, BenchClient other) {
    CallMedia own = who.graph.media().get();
    CallMedia far = other.graph.media().get();
    long frames = far.remote().framesReceived();
    while (far.remote().framesReceived() < frames + 10) {
      LockSupport.parkNanos(1_000_000);
    }
    CompletableFuture<Long> last = CompletableFuture.supplyAsync(() -> last(far));
    long began = System.nanoTime();
    who.press(new Event.Calls.LeavePressed());
    pictures.add((gone(own) - began) / 1e6);
    outgoing.add(Math.max(0, (last.join() - began) / 1e6));
  }

  /** When neither picture is in the window any more. */
  private static long gone(CallMedia media) {
    while (!Fx.call(() -> isNone(media.remote().image()) && isNone(media.local().image()))) {
      LockSupport.parkNanos(200_000);
    }
    return System.nanoTime();
  }

  private static boolean isNone(ObservableValue<Image> picture) {
    return picture.getValue() == null;
  }

  /** When the last frame came. */
  private static long last(CallMedia media) {
    long frames = media.remote().framesReceived();
    long at = System.nanoTime();
    while (System.nanoTime() - at < SILENCE) {
      LockSupport.parkNanos(200_000);
      long now = media.remote().framesReceived();
      if (now != frames) {
        frames = now;
        at = System.nanoTime();
      }
    }
    return at;
  }
}
