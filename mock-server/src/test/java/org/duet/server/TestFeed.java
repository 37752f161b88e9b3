package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device's feed: a real WebSocket. Checks that frames are numbered without a hole. */
final class TestFeed implements AutoCloseable, WebSocket.Listener {
  private static final Contract CONTRACT = Contract.feed();
  private static final int SECONDS = 10;

  private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;
  private final JsonNode snapshot;
  private long lastSeq;

  TestFeed(HttpClient http, URI server, Map<String, String> headers, String... protocols) {
    var builder = http.newWebSocketBuilder();
    if (protocols.length > 0) {
      builder.subprotocols(protocols[0], Arrays.copyOfRange(protocols, 1, protocols.length));
    }
    headers.forEach(builder::header);
    URI uri = URI.create(server.toString().replaceFirst("http", "ws") + "/api/events");
    this.socket = builder.buildAsync(uri, this).join();
    this.snapshot = next();
    assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
  }

  @Override
  public CompletionStage<?> onText(WebSocket ws, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      frames.add(new JsonMapper().readTree(part.toString()));
      part.setLength(0);
    }
    ws.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket ws, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket ws, Throwable error) {
    error.printStackTrace();
    closed.complete(1006);
  }

  String protocol() {
    return socket.getSubprotocol();
  }

  JsonNode snapshot() {
    return snapshot;
  }

  /** The next frame, whatever it is. */
  JsonNode next() {
    try {
      JsonNode frame = frames.poll(SECONDS, TimeUnit.SECONDS);
      assertThat(frame).as("a frame within %s s", SECONDS).isNotNull();
      assertThat(CONTRACT.wrongWith(frame.toString()))
          .as("%s against asyncapi.yaml", frame)
          .isEmpty();
      assertThat(frame.path("seq").asLong()).as("seq of %s", frame).isEqualTo(++lastSeq);
      return frame;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next frame of this type; others on the way are passed over. */
  JsonNode next(String type) {
    for (JsonNode frame = next(); ; frame = next()) {
      if (frame.path("type").asString().equals(type)) {
        return frame;
      }
    }
  }

  /** All frames until the server has answered one more question: nothing is under way after it. */
  List<JsonNode> all() {
    send("{\"type\":\"sync\"}");
    List<JsonNode> before = new ArrayList<>();
    for (JsonNode frame = next(); ; frame = next()) {
      if (frame.path("type").asString().equals("snapshot")) {
        return before;
      }
      before.add(frame);
    }
  }

  List<String> types() {
    return all().stream().map(frame -> frame.path("type").asString()).toList();
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** The code with which the server closes; waits for it. */
  int closeCode() {
    return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** Drops the connection without a word. */
  void drop() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.sendClose(1000, "").join();
    closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }
}
