package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.duet.app.AppGraph;
import org.duet.app.backend.FeedSettings;
import org.duet.app.backend.HttpLimits;
import org.duet.app.testing.Fx;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.junit.jupiter.api.Test;

/** Something on the way lets requests through and breaks the feed. */
class BadProxyTest {
  @Test
  void theClientAsksUntilTheFeedComesThroughAndThenNoMore() throws Exception {
    Fx.start();
    var asked = new AtomicReference<>(new CountDownLatch(1));
    ServerConfig config =
        ServerConfig.TEMPORARY
            .withSeeds(true)
            .withRequests((method, path, status) -> asked.get().countDown());
    var settings =
        new AppGraph.Settings("ann-desk", HttpLimits.USUAL, FeedSettings.USUAL, AskingStory.QUICK);
    try (MockServer server = MockServer.start(config);
        Relay relay = new Relay(server.port());
        Client ann = new Client("Ann", settings);
        Client ben = new Client("Ben", "ben-desk")) {
      relay.breakFeeds(true);
      ann.signIn(relay.url());
      ben.signIn(server.url().toString());
      ben.call("Ann");
      ann.awaitCard();
      relay.breakFeeds(false);
      Await.until(
          "four seconds without a question",
          () -> {
            asked.set(new CountDownLatch(1));
            return isQuiet(asked.get());
          });
      assertThat(Client.isConnected(ann.in())).isTrue();
    }
  }

  private static boolean isQuiet(CountDownLatch question) {
    try {
      return !question.await(4, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
