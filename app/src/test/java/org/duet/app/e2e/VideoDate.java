package org.duet.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The production backend as the contract describes it: the mock server's rules, without what is not
 * marked P, and answering less.
 */
final class VideoDate implements AutoCloseable {
  private static final List<String> NOT_THERE =
      List.of(
          "/api/events",
          "/api/auth/logout",
          "/api/profile/photo",
          "/api/users",
          "/api/matching/candidates",
          "/api/safety",
          "/api/messages",
          "/api/video/decline-call",
          "/api/video/dismiss-call",
          "/api/video/extend-call",
          "/api/video/ice-servers");
  private static final Set<String> UNTOLD =
      Set.of(
          "caller_id", "completed_calls", "end_reason", "joined_user_ids", "rev", "expires_in_ms");
  private static final Pattern ZULU = Pattern.compile("(\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+)Z\"");
  private static final Pattern ENDED = Pattern.compile("\"status\":\"(completed|cancelled)\"");

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Long> refused = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String behind;
  private final HttpServer server;

  VideoDate(String behind) {
    this.behind = behind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was asked for and is not there. */
  Set<String> refused() {
    return refused.keySet();
  }

  /** How often this was asked for in vain. */
  long asked(String what) {
    return refused.getOrDefault(what, 0L);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (NOT_THERE.stream().anyMatch(path::startsWith)) {
      refused.merge(exchange.getRequestMethod() + " " + path, 1L, Long::sum);
      say(exchange, 404, "{\"detail\":\"Not Found\"}");
    } else if (path.startsWith("/api/video/end-call/") && hasEnded(exchange, path)) {
      say(exchange, 400, "{\"detail\":\"Session already ended\"}");
    } else {
      HttpResponse<String> told = forward(exchange, exchange.getRequestMethod(), path, body);
      say(exchange, told.statusCode(), less(told));
    }
  }

  private boolean hasEnded(HttpExchange exchange, String path) throws IOException {
    String session = path.replace("/end-call/", "/session/");
    return ENDED.matcher(forward(exchange, "GET", session, new byte[0]).body()).find();
  }

  private HttpResponse<String> forward(
      HttpExchange exchange, String method, String path, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (String header : List.of("Authorization", "X-Device-Id", "Content-Type", "Accept")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private String less(HttpResponse<String> told) {
    if (told.body().isEmpty()) {
      return "";
    }
    JsonNode tree = json.readTree(told.body());
    if (told.statusCode() >= 400) {
      return json.createObjectNode().put("detail", tree.path("detail").stringValue("")).toString();
    }
    strip(tree);
    return ZULU.matcher(tree.toString()).replaceAll("$1\"");
  }

  private static void strip(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.remove(UNTOLD);
      if (object.has("session_id")) {
        object.remove("created_at");
        if (object.has("other_user_name")) {
          object.remove("id");
        }
      }
    }
    tree.forEach(VideoDate::strip);
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }
}
