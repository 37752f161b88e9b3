package org.duet.app.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a machine is taken to be in another network. */
class MoveWatchTest {
  private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.7");
  private static final InetAddress TRAIN = InetAddress.ofLiteral("198.51.100.9");
  private static final InetAddress TUNNEL = InetAddress.ofLiteral("203.0.113.5");

  private final Queue<Runnable> later = new ArrayDeque<>();
  private Set<InetAddress> here = Set.of(HOME);
  private boolean wanted = true;
  private int asked;
  private int moved;

  @BeforeEach
  void start() {
    new MoveWatch(this::addresses, (delay, task) -> later.add(task), () -> wanted, () -> moved++)
        .start();
    look();
  }

  private Set<InetAddress> addresses() {
    asked++;
    return here;
  }

  private void look() {
    later.remove().run();
  }

  private void nowAt(InetAddress... addresses) {
    here = Set.of(addresses);
    look();
  }

  @Test
  void whoStaysDoesNotMove() {
    nowAt(HOME);
    nowAt(HOME);
    assertThat(moved).isZero();
  }

  @Test
  void anotherAddressIsAMove() {
    nowAt(TRAIN);
    assertThat(moved).isOne();
    nowAt(TRAIN);
    assertThat(moved).isOne();
  }

  @Test
  void oneMoreIsNoneAndOneLessIs() {
    nowAt(HOME, TUNNEL);
    assertThat(moved).isZero();
    nowAt(HOME);
    assertThat(moved).isOne();
  }

  @Test
  void nothingIsSaidWithoutANetworkAndOnceItIsBack() {
    nowAt();
    nowAt();
    assertThat(moved).isZero();
    nowAt(HOME);
    assertThat(moved).isOne();
  }

  @Test
  void theSystemIsAskedOnlyWhileSomebodyHasToKnow() {
    wanted = false;
    int before = asked;
    nowAt(TRAIN);
    nowAt(TRAIN);
    assertThat(asked).isEqualTo(before);
    wanted = true;
    nowAt(TRAIN);
    nowAt(TRAIN);
    assertThat(moved).isZero();
  }
}
