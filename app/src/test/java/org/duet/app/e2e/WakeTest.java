package org.duet.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.duet.app.AppGraph;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Connection;
import org.duet.app.testing.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine that slept: the time of day went on without the client. */
class WakeTest {
  private final World world = new World();
  private final AtomicReference<InstantSource> time = new AtomicReference<>(InstantSource.system());
  private final Client ben =
      world
          .open(new Client("Ben", AppGraph.Settings.of("ben-desk"), () -> time.get().instant()))
          .signIn(world.url());

  @AfterEach
  void close() {
    world.close();
  }

  private void sleep() {
    time.set(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
  }

  @Test
  void theConnectionIsMadeAnewAtOnce() throws Exception {
    var connecting = new CountDownLatch(1);
    Fx.run(() ->
        ben.graph()
            .store()
            .state()
            .subscribe(state -> {
              if (state instanceof SignedIn in
                  && in.connection() instanceof Connection.Connecting) {
                connecting.countDown();
              }
            }));
    sleep();
    assertThat(connecting.await(20, TimeUnit.SECONDS)).isTrue();
    ben.awaitIn("connected", Client::isConnected);
  }

  @Test
  void aCallThatIsLongOverRingsNoMoreEvenWithoutTheServer() {
    Client ann = world.signIn("Ann", "ann-desk");
    ann.call("Ben");
    ben.awaitCard();
    world.kill();
    ben.awaitIn("not connected", s -> !Client.isConnected(s));
    sleep();
    ben.awaitNoCard();
  }
}
