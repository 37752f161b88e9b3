import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.duet.app.i18n.Messages;
import org.duet.app.shell.MainWindow;
import org.duet.app.shell.Screens;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.Social;
import org.duet.app.state.SocialEvent;
import org.duet.app.state.Store;
import org.duet.app.state.Update;
import org.duet.app.testing.FakeControls;
import org.duet.app.testing.People;
import org.duet.app.theme.Theme;
import org.duet.model.call.SessionStatus;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.FeedFrame.Sequenced;
import org.duet.model.wire.PendingCallBody;
import org.duet.model.wire.RemovalReason;
import org.duet.model.wire.WireCodec;

/**
 * How the client keeps up, with 1,000 matches and 10,000 messages in its state: from a click to the
 * changed picture, under a storm of events, and over a simulated hour. Each figure stands beside
 * one of a bare JavaFX window in the same run: machines are noisy, ratios less so.
 *
 * <p>{@code ./duet bench ClientSpeed [clicks] [storm SECONDS] [hour]}; all of them without words.
 */
class ClientSpeed {
  private static final int MATCHES = 1_000;
  private static final int MESSAGES = 10_000;
  private static final int A_SECOND = 1_000;
  private static final int ROUNDS = 40;

  /** Of so many events two are of a call. */
  private static final int CROWD = 500;

  private static final Set<String> PICTURE_MAKERS =
      Set.of("JavaFX Application Thread", "QuantumRenderer-0");

  private final AtomicLong now = new AtomicLong(People.NOW.toEpochMilli());
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
  private final WireCodec codec = new WireCodec();
  private final List<Match> matches = People.many(MATCHES);
  private final LongAdder taken = new LongAdder();
  private Store<AppState, Event, Effect> store;
  private Stage stage;
  private long seq;

  public static void main(String[] args) throws Exception {
    List<String> wanted = args.length == 0 ? List.of("clicks", "storm", "60", "hour") : List.of(args);
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.join();
    Platform.setImplicitExit(false);
    var bench = new ClientSpeed();
    onFx(bench::open);
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

  private void open() {
    SignedIn full = People.signedIn(matches);
    store =
        new Store<AppState, Event, Effect>(
            People.with(full, chats(full.social())),
            (state, event) -> {
              taken.increment();
              return Update.update(state, event);
            },
            (effect, dispatch) -> {},
            Platform::isFxApplicationThread,
            Platform::runLater);
    var window =
        new MainWindow(
            new Screens(
                store.state(),
                store::dispatch,
                new Messages(Locale.ENGLISH),
                clock,
                new FakeControls()),
            new Theme());
    stage = new Stage();
    window.fill(stage);
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  /** The messages spread over ten matches. */
  private Social chats(Social social) {
    Social all = social;
    for (int chat = 0; chat < 10; chat++) {
      long match = matches.get(chat).id();
      List<Message> said = new ArrayList<>();
      for (int i = 1; i <= MESSAGES / 10; i++) {
        said.add(message(match, i, i % 3 == 0 ? 1 : match - 40));
      }
      all = all.with(match, Chat.EMPTY.with(said).with(Chat.Older.MORE));
    }
    return all;
  }

  private static Message message(long match, long id, long sender) {
    return new Message(
        match * 1_000_000 + id,
        match,
        sender,
        "Message number " + id + ", of the usual length of what people write to each other.",
        "m-" + match + "-" + id,
        People.NOW.minus(Duration.ofMinutes(100_000 - id)));
  }

  // From a click to the changed picture.

  private void clicks() {
    List<Place> places = new ArrayList<>();
    for (int chat = 0; chat < 4; chat++) {
      places.addAll(
          List.of(
              new Place.Home(),
              new Place.Discover(),
              new Place.Matches(),
              new Place.Chat(matches.get(chat).id()),
              new Place.Profile(),
              new Place.Settings()));
    }
    Map<String, List<Taken>> times = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Place place : places) {
        Taken nanos = picture(stage.getScene(), () -> store.dispatch(new SocialEvent.Went(place)));
        if (round >= ROUNDS / 4) { // the first teach the compiler
          times.computeIfAbsent(place.getClass().getSimpleName(), key -> new ArrayList<>()).add(nanos);
          times.computeIfAbsent("every place", key -> new ArrayList<>()).add(nanos);
        }
      }
    }
    List<Taken> bare = bare();
    System.out.printf(
        "From a click to the changed picture, %d matches, %d messages; in brackets the work in it of"
            + " the JavaFX and the drawing thread:%n",
        MATCHES, MESSAGES);
    print("a bare window's label", bare, bare);
    times.forEach((name, taken) -> print(name, taken, bare));
  }

  private static void print(String name, List<Taken> taken, List<Taken> bare) {
    List<Long> whole = taken.stream().map(Taken::whole).toList();
    List<Long> work = taken.stream().map(Taken::work).toList();
    List<Long> bareWhole = bare.stream().map(Taken::whole).toList();
    System.out.printf(
        Locale.ROOT,
        "  %-22s median %5.1f ms (%4.1f), 99th %5.1f ms (%4.1f), ratio to bare %.2f and %.2f%n",
        name,
        quantile(whole, 0.5) / 1e6,
        quantile(work, 0.5) / 1e6,
        quantile(whole, 0.99) / 1e6,
        quantile(work, 0.99) / 1e6,
        quantile(whole, 0.5) / quantile(bareWhole, 0.5),
        quantile(whole, 0.99) / quantile(bareWhole, 0.99));
  }

  private static List<Taken> bare() {
    Label label = new Label("0");
    Stage other = onFx(() -> {
      Stage made = new Stage();
      made.setScene(new Scene(label, 1280, 800));
      made.show();
      return made;
    });
    List<Taken> nanos = new ArrayList<>();
    for (int i = 0; i < 24 * ROUNDS; i++) {
      String text = "Number " + i;
      nanos.add(picture(other.getScene(), () -> label.setText(text)));
    }
    onFx(other::close);
    return nanos;
  }

  /**
   * How long until the pulse after the one that laid it out: pulses wait for the picture before, so
   * by then it was drawn.
   */
  private static Taken picture(Scene scene, Runnable click) {
    CompletableFuture<Long> done = new CompletableFuture<>();
    AtomicInteger laidOut = new AtomicInteger();
    Runnable afterLayout = laidOut::incrementAndGet;
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long pulse) {
            if (laidOut.get() > 0) {
              done.complete(System.nanoTime());
            }
          }
        };
    long[] begun = onFx(() -> {
      long[] start = {System.nanoTime(), work()};
      click.run();
      scene.addPostLayoutPulseListener(afterLayout);
      timer.start();
      return start;
    });
    long nanos = done.join() - begun[0];
    long worked = work() - begun[1];
    onFx(() -> {
      timer.stop();
      scene.removePostLayoutPulseListener(afterLayout);
    });
    return new Taken(nanos, worked);
  }

  /** In nanoseconds: by the clock, and by the processor. */
  private record Taken(long whole, long work) {}

  /** What the threads that make pictures worked so far, in nanoseconds. */
  private static long work() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> PICTURE_MAKERS.contains(thread.getThreadName()))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  // A storm of events.

  private void storm(int seconds) {
    onFx(() -> store.dispatch(new SocialEvent.Went(new Place.Home())));
    blow(Math.min(seconds, 10)); // the first teach the compiler
    long before = heap();
    Gaps gaps = new Gaps();
    onFx(gaps::start);
    long most = blow(seconds);
    onFx(gaps::stop);
    long after = heap();
    System.out.printf(
        Locale.ROOT,
        "%d events a second for %d s: all taken, at most %d waiting; heap %.1f MB before, %.1f MB"
            + " after (ratio %.2f)%n",
        A_SECOND, seconds, most, before / 1e6, after / 1e6, (double) after / before);
    Gaps calm = new Gaps();
    onFx(calm::start);
    LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    onFx(calm::stop);
    System.out.printf(
        Locale.ROOT,
        "  between pulses: median %.1f ms, 99th %.1f ms; without events %.1f and %.1f (ratio of the"
            + " 99th %.2f)%n",
        quantile(gaps.nanos, 0.5) / 1e6,
        quantile(gaps.nanos, 0.99) / 1e6,
        quantile(calm.nanos, 0.5) / 1e6,
        quantile(calm.nanos, 0.99) / 1e6,
        quantile(gaps.nanos, 0.99) / quantile(calm.nanos, 0.99));
  }

  /** Returns the most that waited to be taken at one time. */
  private long blow(int seconds) {
    long sent = 0;
    long first = taken.sum();
    long most = 0;
    long begun = System.nanoTime();
    while (sent < (long) seconds * A_SECOND) {
      long due = (System.nanoTime() - begun) * A_SECOND / 1_000_000_000L;
      while (sent < due) {
        arrive(frame(sent++));
      }
      most = Math.max(most, sent - (taken.sum() - first));
      LockSupport.parkNanos(1_000_000);
    }
    while (taken.sum() - first < sent) {
      LockSupport.parkNanos(1_000_000);
    }
    return most;
  }

  /** Through the words of the wire, as they come from a server. */
  private void arrive(FeedFrame frame) {
    try {
      String text = codec.encode(new Sequenced(++seq, frame));
      store.dispatch(new Event.Feed.Arrived(codec.decodeFeedFrame(text).frame(), clock.instant()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a busy evening brings: mostly who comes and goes, matches, and now and then a call. */
  private FeedFrame frame(long number) {
    long round = number / CROWD;
    Match match = matches.get((int) (number % MATCHES));
    Match caller = matches.get((int) (round % MATCHES));
    return switch ((int) (number % CROWD)) {
      case 0 -> new FeedFrame.PendingUpserted(call(caller, round));
      case CROWD / 2 ->
          new FeedFrame.PendingRemoved(
              caller.id(), new UUID(7, round), RemovalReason.JOINED_ELSEWHERE);
      default ->
          number % 2 == 0
              ? new FeedFrame.Presence(match.matchedUserId(), round % 2 == 0)
              : new FeedFrame.MatchUpdated(match);
    };
  }

  private PendingCallBody call(Match match, long round) {
    return new PendingCallBody(
        round,
        new UUID(7, round),
        match.id(),
        match.matchedUserId(),
        match.matchedUserName(),
        true,
        SessionStatus.WAITING,
        clock.instant(),
        null,
        0,
        45_000L,
        PendingCallBody.callType(true),
        1);
  }

  // An hour.

  private void hour() {
    List<Double> sizes = new ArrayList<>();
    for (int minute = 0; minute <= 60; minute++) {
      now.addAndGet(60_000);
      for (Place place :
          List.of(
              new Place.Home(),
              new Place.Discover(),
              new Place.Matches(),
              new Place.Chat(matches.get(minute % 10).id()),
              new Place.Profile(),
              new Place.Settings())) {
        picture(stage.getScene(), () -> store.dispatch(new SocialEvent.Went(place)));
      }
      for (long i = 0; i < 200; i++) {
        arrive(frame(minute * 200L + i));
      }
      if (minute % 10 == 0) {
        sizes.add(heap() / 1e6);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "A simulated hour, heap after each ten minutes in MB: %s; the last to the second %.2f%n",
        sizes.stream().map(size -> "%.1f".formatted(size)).toList(),
        sizes.getLast() / sizes.get(1));
  }

  /** What is in use once all that can go is gone. */
  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return LongStream.range(0, 4)
        .map(i -> {
          System.gc();
          LockSupport.parkNanos(100_000_000);
          return runtime.totalMemory() - runtime.freeMemory();
        })
        .min()
        .orElseThrow();
  }

  private static double quantile(List<Long> values, double share) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  /** The times between one pulse and the next. */
  private static final class Gaps extends AnimationTimer {
    private final List<Long> nanos = new ArrayList<>();
    private long last;

    @Override
    public void handle(long pulse) {
      long at = System.nanoTime();
      if (last != 0) {
        nanos.add(at - last);
      }
      last = at;
    }
  }

  private static void onFx(Runnable task) {
    onFx(() -> {
      task.run();
      return null;
    });
  }

  private static <T> T onFx(java.util.function.Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(task.get());
      } catch (Throwable t) {
        done.completeExceptionally(t);
      }
    });
    return done.join();
  }
}
