package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.duet.app.state.CallState.Ringing;
import org.duet.app.testing.Fx;
import org.duet.server.MockServer;
import org.duet.server.ServerConfig;
import org.junit.jupiter.api.Test;

/** What clients do not do. */
class QuietTest {

  @Test
  void aClientThatIsConnectedAsksForNothing() throws Exception {
    Fx.start();
    var asked = new AtomicReference<>(new CountDownLatch(1));
    ServerConfig config =
        ServerConfig.TEMPORARY
            .withSeeds(true)
            .withRequests((method, path, status) -> asked.get().countDown());
    try (MockServer server = MockServer.start(config);
        Client ann = new Client("Ann", "ann-desk")) {
      ann.signIn(server.url().toString());
      asked.set(new CountDownLatch(1));
      assertThat(asked.get().await(4, TimeUnit.SECONDS)).as("a request while idle").isFalse();
    }
  }

  @Test
  void aClientThatIsClosedLeavesNothingRunning() {
    Set<Thread> others = threads();
    try (World world = new World()) {
      Client ann = new Client("Ann", "ann-desk").signIn(world.url());
      ann.call("Ben");
      ann.awaitCall(Ringing.class);
      Set<Thread> hers = threads();
      hers.removeAll(others);
      assertThat(hers).isNotEmpty();
      ann.close();
      for (Thread one : hers) {
        Await.until(one + " has ended", () -> !one.isAlive());
      }
    }
  }

  /** Those that a client may start; other tests' may still be on their way out. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(one -> one.getName().matches("(?i).*(duet-(feed|media|timers)|grizzly|tyrus).*"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
