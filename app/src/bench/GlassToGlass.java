import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.duet.app.call.CallView;
import org.duet.app.media.DeviceChoice;
import org.duet.app.media.webrtc.BareCall;
import org.duet.app.media.webrtc.WebRtcEngine;
import org.duet.app.media.webrtc.camera.Stamp;
import org.duet.app.media.webrtc.camera.StampedCamera;
import org.duet.app.media.webrtc.library.MediaSettings;
import org.duet.app.media.webrtc.link.CodecOrder;
import org.duet.app.state.CallState.Talking;
import org.duet.app.state.Event;
import org.duet.app.testing.Fx;
import org.duet.app.testing.StampReader;
import org.duet.app.threads.FxThread;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;

/**
 * From the moment a camera's picture is stamped to the moment the stamp can be read from what the
 * other's window renders: one call of two people, 720p at thirty frames a second both ways, between
 * two of our clients, and with the library alone and a window with nothing but its picture. In
 * turns, in one process: machines are noisy, ratios less so. Then, without anybody reading stamps,
 * what the JavaFX thread works for each picture, and what each thread allocates.
 *
 * <p>Read at each pulse of JavaFX, so a window's share is counted in steps of a sixtieth of a
 * second, for both alike.
 *
 * <p>Without sound, unless that is asked for: the library holds pictures back until their sound is
 * there, so they are as late as the less regular of the two.
 *
 * <p>{@code ./duet bench GlassToGlass [SECONDS [ROUNDS [tone]]]}
 */
class GlassToGlass {
  private static final Duration WARM = Duration.ofSeconds(8);

  private final StampedCamera camera = new StampedCamera();
  private final Duration time;
  private final boolean tone;

  /** One call, seen by who is called. */
  record Run(double delay, double late, double toSink, double fxMillis, Map<String, Double> bytes) {}

  private GlassToGlass(int seconds, boolean tone) {
    time = Duration.ofSeconds(seconds);
    this.tone = tone;
  }

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Fx.start();
    var bench = new GlassToGlass(seconds, List.of(args).contains("tone"));
    List<Run> bare = new ArrayList<>();
    List<Run> client = new ArrayList<>();
    try {
      for (int i = 0; i < rounds; i++) {
        bare.add(bench.bare());
        client.add(bench.client());
      }
      report(bare, client);
    } catch (Throwable t) { // what runs on would keep this from ending
      t.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
    return Numbers.median(runs.stream().map(figure::applyAsDouble).toList());
  }

  private static void report(List<Run> bare, List<Run> client) {
    double one = median(client, Run::delay);
    double other = median(bare, Run::delay);
    System.out.printf(
        Locale.ROOT,
        "glass to glass, median: client %.0f ms, bare library %.0f ms, ratio %.2f (wanted: close to"
            + " 1; median of %d)%n",
        one, other, one / other, client.size());
    System.out.printf(
        Locale.ROOT,
        "  95 of 100 within: client %.0f ms, bare library %.0f ms, ratio %.2f; the bare library up to"
            + " its sink: %.0f ms%n",
        median(client, Run::late),
        median(bare, Run::late),
        median(client, Run::late) / median(bare, Run::late),
        median(bare, Run::toSink));
    double ours = median(client, Run::fxMillis);
    double least = median(bare, Run::fxMillis);
    System.out.printf(
        Locale.ROOT,
        "JavaFX thread, a picture: client %.2f ms (wanted: under 2), bare window %.2f ms, ratio"
            + " %.2f%n",
        ours, least, ours / least);
    System.out.println("bytes allocated a picture, by thread (wanted: none by what is ours):");
    TreeSet<String> names = new TreeSet<>();
    bare.forEach(run -> names.addAll(run.bytes.keySet()));
    client.forEach(run -> names.addAll(run.bytes.keySet()));
    for (String name : names) {
      double here = median(client, run -> run.bytes.getOrDefault(name, 0.0));
      double there = median(bare, run -> run.bytes.getOrDefault(name, 0.0));
      if (here >= 1 || there >= 1) {
        System.out.printf(
            Locale.ROOT, "  %-32s client %7.0f, bare library %7.0f%n", name, here, there);
      }
    }
  }

  private static void pass(Duration some) {
    LockSupport.parkNanos(some.toNanos());
  }

  // The client.

  private Run client() throws Exception {
    try (MockServer server = MockServer.start(ServerConfig.TEMPORARY.withSeeds(true));
        BenchClient ann = make("Ann", server);
        BenchClient ben = make("Ben", server)) {
      Stage stage = Fx.call(ben::open);
      ann.signIn();
      ben.signIn();
      ann.graph.choose(new DeviceChoice(StampedCamera.NAME, "", ""));
      ben.graph.choose(new DeviceChoice(StampedCamera.NAME, "", ""));
      ann.press(new Event.Calls.CallPressed(ann.matchWith("Ben")));
      var card = ben.await(s -> !s.shownCalls().isEmpty()).shownCalls().getFirst();
      ben.press(new Event.Calls.AnswerPressed(card.sessionId()));
      ben.await(s -> s.call() instanceof Talking talking && talking.pictureShown());
      var media = ben.graph.media().get();
      return measure(
          "client",
          stage.getScene().lookup("#" + CallView.REMOTE_PICTURE),
          () -> media.remote().framesShown(),
          List.of());
    }
  }

  private BenchClient make(String name, MockServer server) {
    MediaSettings settings = tone ? MediaSettings.synthetic(name) : MediaSettings.real(name);
    var engine = new WebRtcEngine(settings, new FxThread(), camera);
    return new BenchClient(name, "bench-" + name, server.url().toString(), engine);
  }

  // The library alone.

  private Run bare() throws Exception {
    BareWindow window = Fx.call(BareWindow::new);
    try (BareCall call = new BareCall(CodecOrder::of, camera, tone, window::comes)) {
      return measure("bare", window.picture, window.shown::get, window.ages);
    } finally {
      Fx.run(window.stage::close);
    }
  }

  // Both alike.

  private interface Count {
    long now();
  }

  private Run measure(String kind, Node picture, Count shown, List<Long> toSink) {
    pass(WARM);
    Reading reading = new Reading(picture);
    Fx.run(reading::start);
    pass(time);
    Fx.run(reading::stop);
    long frames = shown.now();
    Work before = Work.now();
    pass(time);
    Work done = Work.now().since(before);
    double pictures = shown.now() - frames;
    Map<String, Double> bytes = new TreeMap<>();
    done.bytes().forEach((name, all) -> bytes.put(name, all / pictures));
    List<Long> late = List.copyOf(toSink);
    Run run =
        new Run(
            Numbers.quantile(reading.ages, 0.5),
            Numbers.quantile(reading.ages, 0.95),
            late.isEmpty() ? 0 : Numbers.quantile(late, 0.5),
            done.nanos().get(Work.FX) / 1e6 / pictures,
            bytes);
    System.out.printf(
        Locale.ROOT,
        "%-6s glass to glass median %.0f ms, 95th %.0f ms, of %d pictures; JavaFX thread %.2f ms a"
            + " picture; %.1f pictures a second%n",
        kind,
        run.delay,
        run.late,
        reading.ages.size(),
        run.fxMillis,
        pictures / time.toSeconds());
    return run;
  }

  /** When each frame is first there to be seen. */
  private static final class Reading extends AnimationTimer {
    private final Node picture;
    private final List<Long> ages = new ArrayList<>();
    private Optional<Stamp> last = Optional.empty();

    Reading(Node picture) {
      this.picture = picture;
    }

    @Override
    public void handle(long pulse) {
      Optional<Stamp> now = StampReader.shownBy(picture);
      if (now.isPresent() && !now.equals(last)) {
        ages.add(now.get().ageAt(Stamp.now()));
        last = now;
      }
    }
  }
}
