package org.duet.app.media.webrtc.library;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duet.app.media.DeviceCatalog;
import org.duet.app.media.DeviceList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what is plugged in while somebody wants to know: as soon as there is news of it, and now
 * and then, for not everything brings news. Sound devices are asked for on threads that can be
 * left: where there is no sound server, the answer may never come.
 */
public final class DeviceScan implements DeviceCatalog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceScan.class);

  /** For what the sound server answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * The names of microphones and of loudspeakers.
   *
   * @param server which sound server has them; where it is another one, that is told too
   */
  public record Sounds(long server, List<String> microphones, List<String> speakers) {
    public static final Sounds NONE = new Sounds(SoundModule.NO_SERVER, List.of(), List.of());
  }

  /** Says that something may have been plugged in, or pulled out. */
  public interface News {
    /** None comes. */
    News NONE = changed -> () -> {};

    /**
     * Listens for it.
     *
     * @param changed called from any thread, until what is returned is closed, and perhaps once
     *     more
     */
    Watch follow(Runnable changed);
  }

  private final Supplier<List<String>> cameras;
  private final Supplier<Sounds> sounds;
  private final News news;
  private final Duration period;
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, task -> Thread.ofPlatform().daemon().name("duet-devices").unstarted(task));

  private final AtomicBoolean lookWanted = new AtomicBoolean();
  private @Nullable Future<?> looking;
  private Watch following = () -> {};
  private volatile @Nullable DeviceList last;

  /** Of the timer's thread. */
  private long server = SoundModule.NO_SERVER;

  /** Of the timer's thread: the answer that is still awaited. */
  private CompletableFuture<Sounds> asked = CompletableFuture.completedFuture(Sounds.NONE);

  /**
   * Of what these say.
   *
   * @param news followed while somebody watches
   * @param period between looks without news
   */
  public DeviceScan(
      Supplier<List<String>> cameras, Supplier<Sounds> sounds, News news, Duration period) {
    this.cameras = cameras;
    this.sounds = sounds;
    this.news = news;
    this.period = period;
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public synchronized Watch watch(Consumer<DeviceList> told) {
    Watcher watcher = new Watcher(told);
    watchers.add(watcher);
    if (!timer.isShutdown()) {
      timer.execute(() -> {
        DeviceList known = last;
        if (known != null && watchers.contains(watcher)) {
          watcher.told.accept(known);
        }
      });
      if (looking == null) {
        looking =
            timer.scheduleWithFixedDelay(this::look, 0, period.toNanos(), TimeUnit.NANOSECONDS);
        following = news.follow(this::lookSoon);
      }
    }
    return () -> leave(watcher);
  }

  private synchronized void leave(Watcher watcher) {
    watchers.remove(watcher);
    if (watchers.isEmpty() && looking != null) {
      looking.cancel(false);
      looking = null;
      following.close();
    }
  }

  /** However much there is to tell, as of a headset with both ends, it is looked at once. */
  private void lookSoon() {
    if (lookWanted.compareAndSet(false, true)) {
      try {
        timer.execute(this::look);
      } catch (RejectedExecutionException e) {
        LOG.trace("Nobody looks any more");
      }
    }
  }

  /** Somebody who watches; the same one may do so twice. */
  private static final class Watcher {
    private final Consumer<DeviceList> told;

    Watcher(Consumer<DeviceList> told) {
      this.told = told;
    }
  }

  private void look() {
    lookWanted.set(false);
    try {
      Sounds heard = sounds();
      DeviceList now = new DeviceList(cameras.get(), heard.microphones, heard.speakers);
      if (!now.equals(last) || heard.server != server) {
        last = now;
        server = heard.server;
        watchers.forEach(watcher -> watcher.told.accept(now));
      }
    } catch (Throwable t) { // the library throws java.lang.Error; the next look may do better
      LOG.info("Devices cannot be looked for: {}", t.toString());
    }
  }

  private Sounds sounds() {
    if (asked.isDone()) {
      CompletableFuture<Sounds> answer = new CompletableFuture<>();
      asked = answer;
      Thread.ofPlatform()
          .daemon()
          .name("duet-sound-devices")
          .start(() -> {
            try {
              answer.complete(sounds.get());
            } catch (Throwable t) { // it throws java.lang.Error
              answer.completeExceptionally(t);
            }
          });
      return await(answer);
    }
    return asked.getNow(Sounds.NONE); // the last question is still open: nothing is asked twice
  }

  private Sounds await(CompletableFuture<Sounds> answer) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Sounds.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Sounds.NONE;
    }
  }

  @Override
  public synchronized void close() {
    following.close();
    timer.shutdownNow();
  }
}
