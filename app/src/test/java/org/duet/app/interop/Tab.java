package org.duet.app.interop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page in the browser, asked by the DevTools protocol. */
public final class Tab implements AutoCloseable, WebSocket.Listener {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 30;

  private final ConcurrentMap<Integer, CompletableFuture<JsonNode>> asked =
      new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final StringBuilder text = new StringBuilder();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  Tab(URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Opens a page; what is asked from here on is asked of it. */
  void go(URI page) {
    command("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
  }

  /** The value of an expression, once what it promises is there. */
  public JsonNode ask(String expression) {
    JsonNode result =
        command(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("userGesture", true)
                .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Until an expression holds, however early in the life of the page. */
  public void await(String expression) {
    ask(
        "new Promise((done) => { const t = setInterval(() => { if (%s) { clearInterval(t);"
                .formatted(expression)
            + " done(true); } }, 20); })");
  }

  /** Whether the page may use this device, as a person would say it in the browser's settings. */
  public void permit(String device, boolean granted) {
    ObjectNode wanted = JSON.createObjectNode().put("setting", granted ? "granted" : "denied");
    wanted.putObject("permission").put("name", device);
    command("Browser.setPermission", wanted);
  }

  private JsonNode command(String method, ObjectNode parameters) {
    int id = number.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new AssertionError(method + ": " + said.path("error"));
    }
    return said.path("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      JsonNode message = JSON.readTree(text.toString());
      text.setLength(0);
      CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt(0));
      if (answer != null) {
        answer.complete(message);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }
}
