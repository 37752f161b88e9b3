package org.duet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.duet.server.feed.FeedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that does not read what it is sent. */
class SlowConsumerTest {
  private static final String LARGE = "x".repeat(60_000);

  @TempDir Path data;

  /** Reads nothing until it is told to. */
  private static final class Lazy implements WebSocket.Listener {
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @Override
    public void onOpen(WebSocket socket) {
      // No demand.
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.completeExceptionally(error);
    }
  }

  @Test
  void itIsCutOffAndNobodyElseWaitsForIt() {
    FeedSettings little = FeedSettings.CONTRACT.withMaxUnsent(256 * 1024);
    try (TestServer server = new TestServer(data, c -> c.withFeed(little))) {
      Person ann = server.signIn("ann");
      Person ben = server.signIn("ben");
      String session = ann.calls(server.match(ann, ben));
      Lazy lazy = new Lazy();
      WebSocket slow =
          server
              .http
              .newWebSocketBuilder()
              .header("Authorization", "Bearer " + ben.token())
              .header("X-Device-Id", ben.device())
              .buildAsync(
                  URI.create(server.url().toString().replace("http", "ws") + "/api/events"), lazy)
              .join();
      ben.join(session).ok();
      TestFeed quick = ann.feed();
      for (int i = 0; i < 250; i++) {
        quick.send(
            "{\"type\":\"signal\",\"session_id\":\"%s\",\"signal_type\":\"offer\",\"data\":\"%s\"}"
                .formatted(session, LARGE));
      }
      assertThat(quick.all()).as("the sender is served all the while").isNotNull();

      slow.request(Long.MAX_VALUE);

      assertThat(lazy.closed.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(4408);
      assertThat(Database.count(data, "call_signal"))
          .as("what came after the cut waits for the device to come back")
          .isPositive();
    }
  }
}
