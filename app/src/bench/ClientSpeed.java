import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.duet.app.state.Place;
import org.duet.app.testing.Fx;

/**
 * How the client keeps up, with 1,000 matches and 10,000 messages in its state: from a click to the
 * changed picture, under a storm of events, and over a simulated hour. Each figure stands beside
 * one of a bare JavaFX window in the same run: machines are noisy, ratios less so.
 *
 * <p>{@code ./duet bench ClientSpeed [clicks] [storm SECONDS] [hour]}; all of them without words.
 */
class ClientSpeed {
  private static final int A_SECOND = 1_000;
  private static final int ROUNDS = 40;

  private final FullClient client = new FullClient();

  public static void main(String[] args) throws Exception {
    List<String> wanted = args.length == 0 ? List.of("clicks", "storm", "60", "hour") : List.of(args);
    Fx.start();
    var bench = new ClientSpeed();
    Fx.run(bench.client::open);
    if (wanted.contains("clicks")) {
      bench.clicks();
    }
    if (wanted.contains("storm")) {
      bench.storm(Integer.parseInt(wanted.get(wanted.indexOf("storm") + 1)));
    }
    if (wanted.contains("hour")) {
      bench.hour();
    }
    Platform.exit();
  }

  // From a click to the changed picture.

  private void clicks() {
    List<Place> places = new ArrayList<>();
    for (int chat = 0; chat < 4; chat++) {
      places.addAll(client.places(chat));
    }
    Map<String, List<PictureTime>> times = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Place place : places) {
        PictureTime nanos = client.show(place);
        if (round >= ROUNDS / 4) { // the first teach the compiler
          times.computeIfAbsent(place.getClass().getSimpleName(), key -> new ArrayList<>()).add(nanos);
          times.computeIfAbsent("every place", key -> new ArrayList<>()).add(nanos);
        }
      }
    }
    List<PictureTime> bare = bare();
    System.out.printf(
        "From a click to the changed picture, %d matches, %d messages; in brackets the work in it of"
            + " the JavaFX and the drawing thread:%n",
        FullClient.MATCHES, FullClient.MESSAGES);
    print("a bare window's label", bare, bare);
    times.forEach((name, taken) -> print(name, taken, bare));
  }

  private static void print(String name, List<PictureTime> taken, List<PictureTime> bare) {
    List<Long> whole = taken.stream().map(PictureTime::whole).toList();
    List<Long> work = taken.stream().map(PictureTime::work).toList();
    List<Long> bareWhole = bare.stream().map(PictureTime::whole).toList();
    System.out.printf(
        Locale.ROOT,
        "  %-22s median %5.1f ms (%4.1f), 99th %5.1f ms (%4.1f), ratio to bare %.2f and %.2f%n",
        name,
        Numbers.quantile(whole, 0.5) / 1e6,
        Numbers.quantile(work, 0.5) / 1e6,
        Numbers.quantile(whole, 0.99) / 1e6,
        Numbers.quantile(work, 0.99) / 1e6,
        Numbers.quantile(whole, 0.5) / Numbers.quantile(bareWhole, 0.5),
        Numbers.quantile(whole, 0.99) / Numbers.quantile(bareWhole, 0.99));
  }

  private static List<PictureTime> bare() {
    Label label = new Label("0");
    Stage other = Fx.call(() -> {
      Stage made = new Stage();
      made.setScene(new Scene(label, 1280, 800));
      made.show();
      return made;
    });
    List<PictureTime> nanos = new ArrayList<>();
    for (int i = 0; i < 24 * ROUNDS; i++) {
      String text = "Number " + i;
      nanos.add(PictureTime.of(other.getScene(), () -> label.setText(text)));
    }
    Fx.run(other::close);
    return nanos;
  }

  // A storm of events.

  private void storm(int seconds) {
    Fx.run(() -> client.go(new Place.Home()));
    blow(Math.min(seconds, 10)); // the first teach the compiler
    long before = Numbers.heap();
    long said = client.messages();
    Gaps gaps = new Gaps();
    Fx.run(gaps::start);
    long most = blow(seconds);
    Fx.run(gaps::stop);
    long after = Numbers.heap();
    System.out.printf(
        Locale.ROOT,
        "%d events a second for %d s: all taken, at most %d waiting; heap %.1f MB before, %.1f MB"
            + " after (ratio %.2f), with %d messages more to keep%n",
        A_SECOND,
        seconds,
        most,
        before / 1e6,
        after / 1e6,
        (double) after / before,
        client.messages() - said);
    Gaps calm = new Gaps();
    Fx.run(calm::start);
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos()); // machines lose some by themselves
    Fx.run(calm::stop);
    System.out.printf(
        Locale.ROOT,
        "  between pulses: median %.1f ms, 99th %.1f ms; without events %.1f and %.1f (ratio of the"
            + " 99th %.2f)%n  pulses that missed one frame or more: %d of %d; without events %d of %d%n",
        Numbers.quantile(gaps.nanos, 0.5) / 1e6,
        Numbers.quantile(gaps.nanos, 0.99) / 1e6,
        Numbers.quantile(calm.nanos, 0.5) / 1e6,
        Numbers.quantile(calm.nanos, 0.99) / 1e6,
        Numbers.quantile(gaps.nanos, 0.99) / Numbers.quantile(calm.nanos, 0.99),
        gaps.late(),
        gaps.nanos.size(),
        calm.late(),
        calm.nanos.size());
  }

  /** Returns the most that waited to be taken at one time. */
  private long blow(int seconds) {
    long sent = 0;
    long first = client.taken();
    long most = 0;
    long begun = System.nanoTime();
    while (sent < (long) seconds * A_SECOND) {
      long due = (System.nanoTime() - begun) * A_SECOND / 1_000_000_000L;
      while (sent < due) {
        client.arrive(sent++);
      }
      most = Math.max(most, sent - (client.taken() - first));
      LockSupport.parkNanos(1_000_000);
    }
    while (client.taken() - first < sent) {
      LockSupport.parkNanos(1_000_000);
    }
    return most;
  }

  // An hour.

  private void hour() {
    long said = client.messages();
    List<Double> sizes = new ArrayList<>();
    for (int minute = 0; minute <= 60; minute++) {
      client.minutePasses();
      client.places(minute % 10).forEach(client::show);
      for (long i = 0; i < 200; i++) {
        client.arrive(minute * 200L + i);
      }
      if (minute % 10 == 0) {
        sizes.add(Numbers.heap() / 1e6);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "A simulated hour, heap after each ten minutes in MB: %s; the last to the second %.2f, with %d"
            + " messages more to keep%n",
        sizes.stream().map(size -> "%.1f".formatted(size)).toList(),
        sizes.getLast() / sizes.get(1),
        client.messages() - said);
  }

  /** The times between one pulse and the next. */
  private static final class Gaps extends AnimationTimer {
    /** Half of the next frame's time is gone. */
    private static final long LATE = 25_000_000;

    private final List<Long> nanos = new ArrayList<>();
    private long last;

    private long late() {
      return nanos.stream().filter(gap -> gap > LATE).count();
    }

    @Override
    public void handle(long pulse) {
      long at = System.nanoTime();
      if (last != 0) {
        nanos.add(at - last);
      }
      last = at;
    }
  }
}
