package org.duet.app.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duet.app.media.webrtc.library.WebRtcThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FarewellTest {
  private final WebRtcThread thread = new WebRtcThread("farewell");
  private final Semaphore closings = new Semaphore(0);
  private final Farewell farewell = new Farewell(thread, closings::release);

  @AfterEach
  void end() {
    thread.close();
  }

  private void onThread(Runnable task) {
    CompletableFuture.runAsync(task, thread).join();
  }

  @Test
  void whereNoGoodbyeIsOnItsWayNobodyWaits() {
    onThread(() -> farewell.begin(() -> false));
    assertThat(closings.availablePermits()).isEqualTo(1);
  }

  @Test
  void whatCannotEvenBeAskedIsClosedAllTheSame() {
    thread.execute(() ->
        farewell.begin(() -> {
          throw new Error("as the library does");
        }));
    onThread(() -> {});
    assertThat(closings.availablePermits()).isEqualTo(1);
  }

  @Test
  void whatIsHeardClosesItAtOnceAndOnce() {
    onThread(() -> {
      farewell.end(); // whatever is heard before
      assertThat(closings.availablePermits()).isZero();
      farewell.begin(() -> true);
      assertThat(closings.availablePermits()).as("it is on its way").isZero();
      farewell.end();
      assertThat(closings.availablePermits()).isEqualTo(1);
      farewell.end();
    });
    thread.close(); // nothing that waited comes after it
    assertThat(closings.availablePermits()).isEqualTo(1);
  }

  @Test
  void whatNobodyHearsClosesItAfterAMoment() throws InterruptedException {
    onThread(() -> farewell.begin(() -> true));
    assertThat(closings.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    onThread(farewell::end);
    assertThat(closings.availablePermits()).isZero();
  }
}
