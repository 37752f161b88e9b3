import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;

/**
 * One call of two people, 720p at thirty frames a second both ways, the same film for a camera:
 * between two of our clients, and between two browsers with a page that does the same. In turns, on
 * the same machine: machines are noisy, ratios less so. Each person has a process (or a browser) of
 * their own; its whole is counted, by the kernel: processor time, and memory by its share (PSS).
 * Both draw by software, the browser without a screen, the client into a window. Each line ends
 * with the size of the picture that arrives: where the machine is too busy, the browser makes it
 * smaller, and the run compares nothing.
 *
 * <p>{@code xvfb-run -s "-screen 0 1920x1200x24" ./duet bench BrowserCost [SECONDS [ROUNDS [OPTION
 * ...]]]}, the options for the client's JVM beside those of the installed one.
 */
class BrowserCost {
  private static final Duration WARM = Duration.ofSeconds(12);

  /** Nobody answers at once. */
  private static final Duration RINGS = Duration.ofSeconds(2);

  /** What one person's side of one call cost. */
  record Cost(double cpu, double megabytes, double frames) {}

  /** Both sides of one call. */
  record Run(double firstPicture, Cost caller, Cost callee) {
    double cpu() {
      return (caller.cpu + callee.cpu) / 2;
    }

    double megabytes() {
      return (caller.megabytes + callee.megabytes) / 2;
    }

    double frames() {
      return (caller.frames + callee.frames) / 2;
    }
  }

  interface Maker {
    Party make(String name, String server) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    List<String> options = List.of(args).subList(Math.min(args.length, 2), args.length);
    System.out.println(Installed.is() ? "the client as packaged" : "the client as compiled");
    Path film = MovingFilm.make();
    film.toFile().deleteOnExit();
    List<Run> clients = new ArrayList<>();
    List<Run> browsers = new ArrayList<>();
    try {
      for (int i = 0; i < rounds; i++) {
        browsers.add(run("browsers", (name, url) -> new Theirs(name, url, film), seconds));
        clients.add(run("clients", (name, url) -> new Ours(name, url, film, options), seconds));
      }
      compare("CPU, of one core", clients, browsers, Run::cpu, "at most 0.6");
      compare("memory (PSS), MB", clients, browsers, Run::megabytes, "at most 0.5");
      compare("first picture, ms", clients, browsers, Run::firstPicture, "at most 0.6");
      compare("frames shown a second", clients, browsers, Run::frames, "at least 1");
    } catch (Throwable t) { // what runs on would keep this from ending
      t.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void compare(
      String what,
      List<Run> ours,
      List<Run> theirs,
      Function<Run, Double> figure,
      String target) {
    double one = Numbers.median(ours.stream().map(figure).toList());
    double other = Numbers.median(theirs.stream().map(figure).toList());
    System.out.printf(
        Locale.ROOT,
        "%-22s client %7.2f, browser %7.2f, ratio %.2f (wanted: %s; median of %d)%n",
        what, one, other, one / other, target, ours.size());
  }

  private static Run run(String kind, Maker maker, int seconds) throws Exception {
    // A server for each: nobody hangs up, and the next would be told of a call that still runs.
    try (MockServer server = MockServer.start(ServerConfig.TEMPORARY.withSeeds(true));
        Party ann = maker.make("Ann", server.url().toString());
        Party ben = maker.make("Ben", server.url().toString())) {
      ann.call();
      LockSupport.parkNanos(RINGS.toNanos());
      double first = ben.answer();
      LockSupport.parkNanos(WARM.toNanos());
      List<Party> both = List.of(ann, ben);
      double[] cpu = {ann.cpu(), ben.cpu()};
      long[] frames = {ann.frames(), ben.frames()};
      long began = System.nanoTime();
      LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
      double took = (System.nanoTime() - began) / 1e9;
      Cost[] costs = new Cost[2];
      for (int i = 0; i < 2; i++) {
        costs[i] =
            new Cost(
                (both.get(i).cpu() - cpu[i]) / took,
                both.get(i).pss(),
                (both.get(i).frames() - frames[i]) / took);
      }
      Run run = new Run(first, costs[0], costs[1]);
      System.out.printf(
          Locale.ROOT,
          "%-9s CPU %.2f %.2f, PSS %.0f %.0f MB, first picture %.0f ms, frames %.1f %.1f, %s%n",
          kind,
          costs[0].cpu,
          costs[1].cpu,
          costs[0].megabytes,
          costs[1].megabytes,
          first,
          costs[0].frames,
          costs[1].frames,
          ben.size());
      return run;
    }
  }
}
