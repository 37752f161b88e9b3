import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;

/**
 * One call of two people, 720p at thirty frames a second both ways, for as long as wanted: what
 * each client holds on to as it begins and later on. After the first minutes nothing may grow.
 *
 * <p>{@code xvfb-run -s "-screen 0 1920x1200x24" ./duet bench LongCall [MINUTES]}, an hour without.
 */
class LongCall {
  private static final Duration WARM = Duration.ofMinutes(5);
  private static final int LOOKS = 12;

  public static void main(String[] args) throws Exception {
    Duration whole = Duration.ofMinutes(args.length > 0 ? Integer.parseInt(args[0]) : 60);
    Path film = MovingFilm.make();
    film.toFile().deleteOnExit();
    try (MockServer server = MockServer.start(ServerConfig.TEMPORARY.withSeeds(true));
        Ours ann = new Ours("Ann", server.url().toString(), film, List.of());
        Ours ben = new Ours("Ben", server.url().toString(), film, List.of())) {
      ann.call();
      System.out.printf(Locale.ROOT, "first picture %.0f ms%n", ben.answer());
      Duration at = WARM.compareTo(whole.dividedBy(4)) < 0 ? WARM : whole.dividedBy(4);
      Duration step = whole.minus(at).dividedBy(LOOKS - 1);
      pass(at);
      look(at, ann, ben);
      for (int i = 1; i < LOOKS; i++) {
        pass(step);
        at = at.plus(step);
        look(at, ann, ben);
      }
    } catch (Throwable t) { // what runs on would keep this from ending
      t.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void pass(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** What both hold on to, and how many frames they showed so far. */
  private static void look(Duration at, Ours ann, Ours ben) throws Exception {
    System.out.printf(
        Locale.ROOT, "after %d s:%n  Ann %s%n  Ben %s%n", at.toSeconds(), of(ann), of(ben));
  }

  private static String of(Ours one) throws Exception {
    return "%s, PSS %.0f MB, %d frames of %s"
        .formatted(one.footprint(), one.pss(), one.frames(), one.size());
  }
}
