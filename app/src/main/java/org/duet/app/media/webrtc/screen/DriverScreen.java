package org.duet.app.media.webrtc.screen;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.duet.app.media.ScreenDriver;
import org.duet.app.media.ScreenDriver.Shot;
import org.duet.app.media.ScreenSource;
import org.duet.app.media.Share;
import org.duet.app.media.film.Yuv;
import org.duet.app.media.webrtc.picture.FrameRing;
import org.duet.app.media.webrtc.picture.FrameSize;
import org.duet.app.media.webrtc.picture.Inlet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A screen that is looked at on a thread of its own, up to fifteen times a second. What has not
 * changed is sent half as often: who sees it less often takes it for a bad connection.
 */
final class DriverScreen implements Screen {
  private static final Logger LOG = LoggerFactory.getLogger(DriverScreen.class);
  private static final long PERIOD = Duration.ofMillis(66).toNanos();
  private static final long REPEAT = Duration.ofMillis(100).toNanos();

  private final ScreenDriver driver;
  private final ScreenSource what;
  private final Executor thread;
  private final Inlet inlet;
  private final Consumer<Share.Why> ended;
  private final Thread reader =
      Thread.ofPlatform().daemon().name("duet-screen").unstarted(this::read);
  private final Conversion conversion = new Conversion();

  /** Whether the media thread still has the last picture. */
  private final AtomicBoolean busy = new AtomicBoolean();

  private volatile ScreenDriver.@Nullable Opened open;
  private volatile boolean over;

  // Below: of the reader.
  private Shot now = new Shot();
  private Shot before = new Shot();
  private @Nullable Yuv picture;
  private long sent;

  /**
   * @param thread the media thread
   * @param inlet where the pictures go
   * @param ended told on the media thread, if it ends by itself
   */
  DriverScreen(
      ScreenDriver driver,
      ScreenSource what,
      Executor thread,
      Inlet inlet,
      Consumer<Share.Why> ended) {
    this.driver = driver;
    this.what = what;
    this.thread = thread;
    this.inlet = inlet;
    this.ended = ended;
  }

  @Override
  public void start() {
    reader.start();
  }

  private void read() {
    try (ScreenDriver.Opened opened = driver.open(what)) {
      open = opened;
      while (!over) {
        long begun = System.nanoTime();
        look(opened);
        long took = System.nanoTime() - begun;
        LockSupport.parkNanos(Math.max(PERIOD - took, took)); // at most half of the time
      }
    } catch (ScreenDriver.Gone e) {
      end(Share.Why.CLOSED);
    } catch (Throwable t) { // whatever a desktop makes of it
      if (!over) {
        LOG.info("What is shared cannot be seen any more: {}", t.toString());
      }
      end(Share.Why.FAILED);
    }
  }

  private void end(Share.Why why) {
    thread.execute(() -> {
      if (!over) {
        ended.accept(why);
      }
    });
  }

  private void look(ScreenDriver.Opened opened) throws Exception {
    boolean seen = opened.look(now);
    boolean changed = seen && !isSame();
    boolean due = System.nanoTime() - sent > REPEAT;
    if (busy.get() || !(changed || (due && picture != null))) {
      return;
    }
    if (changed) {
      picture = converted(now);
      Shot old = before;
      before = now;
      now = old;
    }
    Yuv next = picture;
    if (next != null) {
      sent = System.nanoTime();
      busy.set(true);
      thread.execute(() -> deliver(next));
    }
  }

  private boolean isSame() {
    return now.width() == before.width()
        && now.height() == before.height()
        && Arrays.equals(now.pixels(), before.pixels());
  }

  private Yuv converted(Shot shot) {
    FrameSize size = Conversion.size(shot.width(), shot.height());
    Yuv to = picture;
    if (to == null || to.width() != size.width() || to.height() != size.height()) {
      to = new Yuv(size.width(), size.height());
    }
    conversion.convert(shot, to);
    return to;
  }

  private void deliver(Yuv from) {
    try {
      if (!over) {
        FrameRing.Slot to = inlet.canvas(from.width(), from.height());
        to.lay(from);
        inlet.push(to);
      }
    } finally {
      busy.set(false);
    }
  }

  @Override
  public void stop() {
    over = true;
    ScreenDriver.Opened present = open;
    if (present != null) {
      present.close();
    }
    LockSupport.unpark(reader);
  }
}
