import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the event feed does while many devices are connected, beside a bare echo on the same server
 * stack. Both servers are processes of their own; so is this.
 *
 * <p>{@code java -cp <class path of mock-server> mock-server/src/bench/FeedLoad.java [devices]
 * [rounds]}
 */
final class FeedLoad {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String DEVICE_HEADER = "X-Device-Id";

  private FeedLoad() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("--echo")) {
      echo();
      return;
    }
    int devices = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    double[] echo = measureEcho(devices, rounds);
    double[] feed = measureFeed(devices, rounds);
    System.out.printf("%-34s %10s %10s %8s%n", devices + " devices", "echo", "feed", "ratio");
    String[] names = {"median, ms", "99th percentile, ms", "resident KB per device"};
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "%-34s %10.2f %10.2f %8.2f%n", names[i], echo[i], feed[i], feed[i] / echo[i]);
    }
  }

  /** The same stack with nothing of ours: what comes in goes out, to two. */
  private static void echo() {
    List<io.javalin.websocket.WsContext> pair = new java.util.concurrent.CopyOnWriteArrayList<>();
    Javalin server =
        Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.routes.ws(
                  "/api/events",
                  ws -> {
                    ws.onConnect(
                        ctx -> {
                          ctx.session.setIdleTimeout(java.time.Duration.ZERO);
                          if ("pair".equals(ctx.header(DEVICE_HEADER))) {
                            pair.add(ctx);
                          }
                          ctx.send("{}");
                        });
                    ws.onMessage(ctx -> pair.forEach(to -> to.send(ctx.message())));
                  });
            });
    server.start("127.0.0.1", 0);
    System.out.println("Duet server: http://127.0.0.1:" + server.port());
  }

  private record Running(Process process, URI url) {
    static Running start(String... command) throws IOException {
      List<String> all =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path")));
      all.addAll(List.of(command));
      Process process =
          new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String line = process.inputReader().readLine();
      return new Running(process, URI.create(line.replace("Duet server: ", "")));
    }

    long residentKb() throws IOException {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    }
  }

  /** A connection that counts down for each frame with a mark in it. */
  private static final class Device implements WebSocket.Listener {
    final CountDownLatch greeted = new CountDownLatch(1);
    final AtomicReference<CountDownLatch> told;

    Device(AtomicReference<CountDownLatch> told) {
      this.told = told;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      greeted.countDown();
      if (text.toString().contains("MARK")) {
        told.get().countDown();
      }
      socket.request(1);
      return null;
    }
  }

  private static WebSocket connect(URI url, String token, String device, Device listener)
      throws Exception {
    WebSocket socket =
        HTTP.newWebSocketBuilder()
            .header("Authorization", "Bearer " + token)
            .header(DEVICE_HEADER, device)
            .buildAsync(URI.create(url.toString().replace("http", "ws") + "/api/events"), listener)
            .get(60, TimeUnit.SECONDS);
    listener.greeted.await(60, TimeUnit.SECONDS);
    return socket;
  }

  private static List<WebSocket> crowd(URI url, String token, int devices) throws Exception {
    List<CompletableFuture<WebSocket>> all = new ArrayList<>();
    Semaphore atOnce = new Semaphore(64);
    for (int i = 0; i < devices; i++) {
      atOnce.acquire();
      String device = "crowd-" + i;
      all.add(
          CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return connect(url, token, device, new Device(new AtomicReference<>()));
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  },
                  Thread::startVirtualThread)
              .whenComplete((socket, failure) -> atOnce.release()));
    }
    return all.stream().map(CompletableFuture::join).toList();
  }

  private static double[] measureEcho(int devices, int rounds) throws Exception {
    Running server = Running.start(Path.of(sourceFile()).toString(), "--echo");
    try {
      long before = server.residentKb();
      List<WebSocket> crowd = crowd(server.url(), "x", devices);
      double perDevice = (double) (server.residentKb() - before) / crowd.size();
      AtomicReference<CountDownLatch> told = new AtomicReference<>(new CountDownLatch(2));
      WebSocket one = connect(server.url(), "x", "pair", new Device(told));
      WebSocket other = connect(server.url(), "x", "pair", new Device(told));
      double[] times =
          rounds(rounds, told, i -> one.sendText("{\"body\":\"MARK\"}", true).join());
      other.abort();
      return new double[] {at(times, 0.5), at(times, 0.99), perDevice};
    } finally {
      server.process().destroyForcibly();
    }
  }

  private static double[] measureFeed(int devices, int rounds) throws Exception {
    Running server =
        Running.start(
            "org.duet.server.Main",
            "--port=0",
            "--seed",
            "--set=limits.requests_per_token=1000000",
            "--set=feed.frames=1000000");
    try {
      String ann = token(server.url(), "ann");
      String ben = token(server.url(), "ben");
      String oleh = token(server.url(), "oleh");
      long match = number(get(server.url(), ben, "/api/matching/"), "\"id\":(\\d+)");
      long before = server.residentKb();
      List<WebSocket> crowd = crowd(server.url(), oleh, devices);
      double perDevice = (double) (server.residentKb() - before) / crowd.size();
      AtomicReference<CountDownLatch> told = new AtomicReference<>(new CountDownLatch(2));
      connect(server.url(), ben, "phone", new Device(told));
      connect(server.url(), ben, "tablet", new Device(told));
      double[] times =
          rounds(
              rounds,
              told,
              i ->
                  post(
                      server.url(),
                      ann,
                      "/api/messages/" + match,
                      "{\"body\":\"MARK\",\"client_id\":\"%d\"}".formatted(i)));
      return new double[] {at(times, 0.5), at(times, 0.99), perDevice};
    } finally {
      server.process().destroyForcibly();
    }
  }

  private interface Action {
    void run(int round) throws Exception;
  }

  /** From the moment somebody says something until both devices of the other have it; ms. */
  private static double[] rounds(int rounds, AtomicReference<CountDownLatch> told, Action action)
      throws Exception {
    double[] times = new double[rounds];
    for (int i = -rounds / 3; i < rounds; i++) {
      told.set(new CountDownLatch(2));
      long began = System.nanoTime();
      action.run(i);
      if (!told.get().await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("an event did not arrive");
      }
      if (i >= 0) {
        times[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  private static String token(URI url, String name) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/api/auth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString("username=" + name + "%40duet.test&password=duet-demo-1"))
            .build();
    String body = HTTP.send(request, BodyHandlers.ofString()).body();
    Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(body);
    if (!token.find()) {
      throw new IllegalStateException(body);
    }
    return token.group(1);
  }

  private static String get(URI url, String token, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token).build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  private static void post(URI url, String token, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HTTP.send(request, BodyHandlers.ofString());
  }

  private static long number(String text, String pattern) {
    Matcher number = Pattern.compile(pattern).matcher(text);
    if (!number.find()) {
      throw new IllegalStateException(text);
    }
    return Long.parseLong(number.group(1));
  }

  private static String sourceFile() {
    return System.getProperty("jdk.launcher.sourcefile", "mock-server/src/bench/FeedLoad.java");
  }
}
