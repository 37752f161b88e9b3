package org.duet.app.media.webrtc.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duet.app.media.DeviceCatalog.Watch;
import org.duet.app.media.DeviceList;
import org.duet.app.media.webrtc.library.DeviceScan.News;
import org.duet.app.media.webrtc.library.DeviceScan.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When it is looked for devices, and who is told. */
@Timeout(30)
class DeviceScanTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final DeviceList NONE = new DeviceList(List.of(), List.of(), List.of());
  private static final DeviceList DESK = new DeviceList(List.of(), List.of("Desk"), List.of());

  private final BlockingQueue<DeviceList> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> followed = new LinkedBlockingQueue<>();
  private final AtomicInteger unfollowed = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final CountDownLatch held = new CountDownLatch(1);
  private volatile Sounds there = Sounds.NONE;
  private volatile boolean holds;
  private DeviceScan scan;

  private DeviceScan scan(Duration period) {
    News news =
        changed -> {
          followed.add(changed);
          return unfollowed::incrementAndGet;
        };
    scan = new DeviceScan(List::of, this::look, news, period);
    return scan;
  }

  private Sounds look() {
    looks.incrementAndGet();
    if (holds) {
      try {
        held.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return there;
  }

  @AfterEach
  void close() {
    held.countDown();
    scan.close();
  }

  private DeviceList next() throws InterruptedException {
    return told.poll(20, TimeUnit.SECONDS);
  }

  private void plugIn() {
    there = new Sounds(1, List.of("Desk"), List.of());
  }

  @Test
  void newsLeadToALookAtOnce() throws InterruptedException {
    Watch _ = scan(NEVER).watch(told::add);
    assertThat(next()).isEqualTo(NONE);

    plugIn();
    followed.take().run();
    assertThat(next()).isEqualTo(DESK);
  }

  @Test
  void whatBringsNoNewsIsFoundAllTheSame() throws InterruptedException {
    Watch _ = scan(OFTEN).watch(told::add);
    assertThat(next()).isEqualTo(NONE);

    plugIn();
    assertThat(next()).isEqualTo(DESK);
  }

  @Test
  void muchNewsIsOneLook() throws InterruptedException {
    Watch _ = scan(NEVER).watch(told::add);
    assertThat(next()).isEqualTo(NONE);

    holds = true;
    Runnable news = followed.take();
    news.run();
    while (looks.get() < 2) {
      Thread.onSpinWait();
    }
    plugIn();
    for (int i = 0; i < 50; i++) {
      news.run();
    }
    held.countDown();
    assertThat(next()).isEqualTo(DESK);
    scan.close(); // after the looks that are wanted by now
    assertThat(looks.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void newsIsFollowedWhileSomebodyWatches() throws InterruptedException {
    Watch one = scan(NEVER).watch(told::add);
    Watch other = scan.watch(told::add);
    Runnable late = followed.take();
    assertThat(followed).isEmpty();
    one.close();
    assertThat(unfollowed).hasValue(0);
    other.close();
    assertThat(unfollowed).hasValue(1);

    Watch _ = scan.watch(told::add);
    assertThat(followed.take()).isNotNull();
    scan.close();
    assertThat(unfollowed).hasValue(2);
    late.run(); // nobody looks any more, and nothing is thrown
  }
}
