import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.duet.app.interop.Browser;
import org.duet.app.interop.PageServer;
import org.duet.app.interop.Tab;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.duet.server.qa.Seeds;

/**
 * One call of two people, 720p at thirty frames a second both ways, the same film for a camera:
 * between two of our clients, and between two browsers with a page that does the same. In turns, on
 * the same machine: machines are noisy, ratios less so. Each person has a process (or a
 * browser) of their own; its whole is counted, by the kernel: processor time, and memory by its
 * share (PSS). Neither has a screen; both draw by software. Each line ends with the size of the
 * picture that arrives: where the machine is too busy, the browser makes it smaller, and the run
 * compares nothing.
 *
 * <p>{@code ./duet bench BrowserCost [SECONDS [ROUNDS [OPTION ...]]]}, the options for the
 * client's JVM; without, those of the installed one.
 */
class BrowserCost {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FILM = 60;
  private static final Duration WARM = Duration.ofSeconds(12);

  /** One person's side of a call, by whatever means. */
  interface Party extends AutoCloseable {
    void call() throws Exception;

    /** Answers, and returns how many milliseconds later the other was seen. */
    double answer() throws Exception;

    long frames() throws Exception;

    String size() throws Exception;

    Stream<ProcessHandle> processes();
  }

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
    List<String> options =
        args.length > 2
            ? List.of(args).subList(2, args.length)
            : List.of("-XX:+UseSerialGC");
    Path film = film();
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
      java.util.function.ToDoubleFunction<Run> figure,
      String target) {
    double one = median(ours.stream().mapToDouble(figure).toArray());
    double other = median(theirs.stream().mapToDouble(figure).toArray());
    System.out.printf(
        Locale.ROOT,
        "%-22s client %7.2f, browser %7.2f, ratio %.2f (wanted: %s; median of %d)%n",
        what, one, other, one / other, target, ours.size());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Run run(String kind, Maker maker, int seconds) throws Exception {
    // A server for each: nobody hangs up, and the next would be told of a call that still runs.
    try (MockServer server = MockServer.start(ServerConfig.TEMPORARY.withSeeds(true));
        Party ann = maker.make("Ann", server.url().toString());
        Party ben = maker.make("Ben", server.url().toString())) {
      ann.call();
      double first = ben.answer();
      LockSupport.parkNanos(WARM.toNanos());
      List<Party> both = List.of(ann, ben);
      double[] cpu = {cpu(ann), cpu(ben)};
      long[] frames = {ann.frames(), ben.frames()};
      long began = System.nanoTime();
      LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
      double took = (System.nanoTime() - began) / 1e9;
      Cost[] costs = new Cost[2];
      for (int i = 0; i < 2; i++) {
        costs[i] =
            new Cost(
                (cpu(both.get(i)) - cpu[i]) / took,
                pss(both.get(i)),
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

  /** Seconds of processor time so far. The kernel counts in hundredths. */
  private static double cpu(Party party) {
    return party
            .processes()
            .mapToLong(one -> {
              String stat = read(Path.of("/proc/" + one.pid() + "/stat"));
              String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
              return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            })
            .sum()
        / 100.0;
  }

  private static double pss(Party party) {
    return party
            .processes()
            .flatMap(one -> read(Path.of("/proc/" + one.pid() + "/smaps_rollup")).lines())
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) { // it is gone meanwhile
      return ")";
    }
  }

  /** Two seconds of a picture that moves all over, with some noise. */
  private static Path film() throws IOException {
    Path file = Files.createTempFile("duet-film", ".y4m");
    byte[] luma = new byte[WIDTH * HEIGHT];
    byte[] colour = new byte[WIDTH * HEIGHT / 4];
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("YUV4MPEG2 W1280 H720 F30:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
      java.util.Random random = new java.util.Random(1);
      for (int frame = 0; frame < FILM; frame++) {
        double turn = 2 * Math.PI * frame / FILM;
        int left = (int) (WIDTH / 3 * (1 + Math.sin(turn)));
        int top = (int) (HEIGHT / 3 * (1 + Math.cos(turn)));
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            boolean face = Math.hypot(x - left - 200, y - top - 120) < 120;
            int base = face ? 150 + (x - left) / 8 : 60 + x / 16 + y / 12;
            luma[y * WIDTH + x] = (byte) (base + random.nextInt(5));
          }
        }
        Arrays.fill(colour, (byte) 120);
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(luma);
        out.write(colour);
        Arrays.fill(colour, (byte) 140);
        out.write(colour);
      }
    }
    return file;
  }

  /** Our client, in a JVM with the options of the installed one. */
  private static final class Ours implements Party {
    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;

    Ours(String name, String server, Path film, List<String> options) throws IOException {
      List<String> line = new ArrayList<>();
      line.add(System.getProperty("java.home") + "/bin/java");
      line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      line.addAll(options);
      line.addAll(List.of("-cp", System.getProperty("java.class.path"), "OneClient"));
      line.addAll(List.of(name, server, film.toString(), Seeds.PASSWORD));
      process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      said = process.inputReader();
      told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
      reply();
    }

    /** The log stands in the same stream. */
    private String reply() throws IOException {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("> ")) {
          return line.substring(2);
        }
      }
      throw new IOException("the client ended");
    }

    private String ask(String what) throws IOException {
      told.println(what);
      return reply();
    }

    @Override
    public void call() throws IOException {
      ask("call");
    }

    @Override
    public double answer() throws IOException {
      return Double.parseDouble(ask("answer"));
    }

    @Override
    public long frames() throws IOException {
      return Long.parseLong(ask("frames"));
    }

    @Override
    public String size() throws IOException {
      return ask("size");
    }

    @Override
    public Stream<ProcessHandle> processes() {
      return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    @Override
    public void close() throws InterruptedException {
      told.close();
      process.waitFor();
    }
  }

  /** A browser with the page of the tests, with the same film for a camera. */
  private static final class Theirs implements Party {
    private final PageServer pages;
    private final Browser browser;
    private final Tab tab;

    Theirs(String name, String server, Path film) {
      pages = new PageServer(server);
      browser =
          new Browser(
              Browser.find().orElseThrow(),
              pages.page(),
              "--use-file-for-fake-video-capture=" + film,
              "--window-size=1280,900");
      tab = browser.tab();
      tab.await("typeof duet === 'object'");
      tab.ask(
          "duet.signIn('%s@duet.test', '%s', '%s/api/events')"
              .formatted(
                  name.toLowerCase(Locale.ROOT),
                  Seeds.PASSWORD,
                  server.replaceFirst("http", "ws")));
      tab.ask("document.getElementById('other').width = 1280,"
          + " document.getElementById('other').height = 720");
      tab.ask("duet.devices('camera', 1280, 720)");
    }

    @Override
    public void call() {
      tab.ask("duet.api('GET', '/api/matching/').then((all) => duet.start("
          + "all.find((m) => m.matched_user_name === 'Ben').id, false))");
    }

    @Override
    public double answer() {
      tab.await("duet.pending.length === 1");
      tab.ask("duet.answer()");
      tab.await("duet.call.first");
      return tab.ask("duet.call.first").asDouble(0);
    }

    @Override
    public long frames() {
      return tab.ask("duet.call.seen()").path("shown").asLong(0);
    }

    @Override
    public String size() {
      var seen = tab.ask("duet.call.seen()");
      return seen.path("width").asInt(0) + " wide, " + seen.path("codec").asString("");
    }

    @Override
    public Stream<ProcessHandle> processes() {
      return browser.everyone();
    }

    @Override
    public void close() {
      tab.close();
      browser.close();
      pages.close();
    }
  }
}
