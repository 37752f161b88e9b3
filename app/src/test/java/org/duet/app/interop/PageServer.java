package org.duet.app.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duet.model.call.SafetyCode;
import org.jspecify.annotations.Nullable;

/** Gives out the page, and passes on to the server what the page asks of it, as a proxy would. */
public final class PageServer implements AutoCloseable {
  private static final List<String> PASSED =
      List.of("Authorization", "X-Device-Id", "Content-Type");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final String behind;

  /**
   * @param behind the server of Duet, without a slash at its end
   */
  public PageServer(String behind) {
    this.behind = behind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(threads);
    server.createContext("/", PageServer::page);
    server.createContext("/api/", this::pass);
    server.start();
  }

  public URI page() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/page.html");
  }

  private static void page(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(1);
    try (InputStream file = name.isEmpty() ? null : open(name)) {
      byte[] bytes = file == null ? new byte[0] : file.readAllBytes();
      String type = name.endsWith(".js") ? "text/javascript" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type);
      answer(exchange, file == null ? 404 : 200, bytes);
    }
  }

  private static @Nullable InputStream open(String name) throws IOException {
    return name.equals("words.js") ? words() : PageServer.class.getResourceAsStream(name);
  }

  /** The words of safety codes, from the one list of them there is. */
  private static InputStream words() throws IOException {
    try (InputStream list = SafetyCode.class.getResourceAsStream("safety-words.txt")) {
      String words = new String(Objects.requireNonNull(list).readAllBytes(), US_ASCII);
      String script = "const WORDS = `%s`.trim().split(/\\s+/);".formatted(words);
      return new ByteArrayInputStream(script.getBytes(US_ASCII));
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : PASSED) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      HttpResponse<byte[]> said = client.send(request.build(), BodyHandlers.ofByteArray());
      answer(exchange, said.statusCode(), said.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
