package org.duet.app.media.webrtc.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the media thread is asked for with each frame. */
@Timeout(60)
class ErrandTest {
  private static final int TURNS = 20_000;

  /** In nanoseconds; some thousand times what it takes to read the clock twice. */
  private static final long TELLS = 1_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final WebRtcThread thread = new WebRtcThread("test-media");
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    thread.close();
  }

  private void settled() {
    CompletableFuture<Void> all = new CompletableFuture<>();
    later();
    thread.execute(() -> all.complete(null));
    all.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void itHasItsTurnAmongTheOthersOnceHoweverOftenItIsAskedForMeanwhile() {
    Errand errand = new Errand(() -> done.add("errand"));
    CompletableFuture<Void> go = new CompletableFuture<>();
    thread.execute(go::join);
    thread.execute(() -> done.add("before"));
    later();
    thread.execute(errand);
    later();
    thread.execute(errand);
    thread.execute(() -> done.add("after"));
    go.complete(null);
    settled();
    assertThat(done).containsExactly("before", "errand", "after");

    thread.execute(errand);
    settled();
    assertThat(done).hasSize(4).endsWith("errand");
  }

  /**
   * The queue reads the clock for each of the two it compares; what it was between does not tell.
   */
  private static void later() {
    long now = System.nanoTime();
    while (System.nanoTime() - now < TELLS) {
      Thread.onSpinWait();
    }
  }

  @Test
  void itCanBeTheFirstThatIsAskedFor() {
    thread.execute(new Errand(() -> done.add("errand")));
    settled();
    assertThat(done).containsExactly("errand");
  }

  @Test
  void itMayFailAndMayAskForItself() {
    Errand[] self = new Errand[1];
    self[0] =
        new Errand(() -> {
          done.add("turn");
          if (done.size() < 3) {
            thread.execute(self[0]);
          }
          throw new IllegalStateException("as the test wants it");
        });
    thread.execute(self[0]);
    settled();
    settled();
    settled();
    assertThat(done).hasSize(3);
  }

  @Test
  void afterTheEndItIsDropped() {
    thread.close();
    thread.execute(new Errand(() -> done.add("errand")));
    assertThat(done).isEmpty();
  }

  /**
   * It asks for itself, on the media thread: so nobody else holds the queue meanwhile, and to wait
   * for a lock allocates by itself.
   */
  @Test
  void toAskForItAllocatesNothing() {
    turns();
    assertThat(turns()).as("bytes for %d turns", TURNS).isLessThan(TURNS);
  }

  /** The bytes that so many turns allocate on the media thread. */
  private long turns() {
    CompletableFuture<Long> bytes = new CompletableFuture<>();
    Errand[] self = new Errand[1];
    self[0] =
        new Errand(
            new Runnable() {
              private int left = TURNS;
              private long before;

              @Override
              public void run() {
                if (left == TURNS) {
                  before = THREADS.getCurrentThreadAllocatedBytes();
                }
                if (left == 0) {
                  bytes.complete(THREADS.getCurrentThreadAllocatedBytes() - before);
                  return;
                }
                left--;
                thread.execute(self[0]);
              }
            });
    thread.execute(self[0]);
    return bytes.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
