import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the server takes from nothing to its first ready answer, and what memory it has then,
 * with the start cache and without, in turns: machines are noisy, ratios less so.
 *
 * <p>{@code ./duet server-jar && java mock-server/src/bench/StartTimes.java [RUNS]}
 */
class StartTimes {
  private static final Path JAR = Path.of("mock-server/target/duet-server.jar");
  private static final Path CACHE = Path.of("mock-server/target/duet-server.aot");
  private static final Duration REST = Duration.ofSeconds(3);

  private record Start(double millis, double mebibytes) {}

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 9;
    List<Start> without = new ArrayList<>();
    List<Start> with = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < runs; i++) {
        without.add(start(http, List.of()));
        with.add(start(http, List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off")));
      }
    }
    print("without", without);
    print("with   ", with);
    System.out.printf(
        "ratio: start %.2f, memory %.2f%n",
        median(with, true) / median(without, true), median(with, false) / median(without, false));
  }

  private static void print(String name, List<Start> starts) {
    System.out.printf(
        "%s the cache: %.0f ms to /readyz, %.0f MiB resident at rest (medians of %d)%n",
        name, median(starts, true), median(starts, false), starts.size());
  }

  private static double median(List<Start> starts, boolean time) {
    double[] sorted =
        starts.stream().mapToDouble(s -> time ? s.millis() : s.mebibytes()).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static Start start(HttpClient http, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "--port=0", "--seed"));
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out = process.inputReader()) {
      URI url = URI.create(out.readLine().replace("Duet server: ", ""));
      int status =
          http.send(
                  HttpRequest.newBuilder(url.resolve("/readyz")).build(), BodyHandlers.discarding())
              .statusCode();
      double millis = (System.nanoTime() - before) / 1e6;
      if (status != 200) {
        throw new IllegalStateException("not ready: " + status);
      }
      LockSupport.parkNanos(REST.toNanos());
      return new Start(millis, resident(process.pid()));
    } finally {
      process.destroy();
      process.onExit().join();
    }
  }

  /** In MiB; 0 where the system does not tell. */
  private static double resident(long pid) throws IOException {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
