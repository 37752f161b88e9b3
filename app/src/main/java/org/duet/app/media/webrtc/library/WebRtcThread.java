package org.duet.app.media.webrtc.library;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a client that calls the native library. Its callbacks do nothing but post here:
 * an exception that leaves a callback ends the process, and waiting inside one hangs it.
 *
 * <p>A task's failure of any kind is logged and ends that task only. What is posted after {@link
 * #close} is dropped.
 */
public final class WebRtcThread implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebRtcThread.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ScheduledThreadPoolExecutor executor;
  private volatile @org.jspecify.annotations.Nullable Thread thread;

  public WebRtcThread(String name) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread created = Thread.ofPlatform().daemon().name(name).unstarted(task);
              thread = created;
              return created;
            });
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  @Override
  public void execute(Runnable task) {
    if (task instanceof Errand errand) {
      execute(errand);
      return;
    }
    try {
      executor.execute(guarded(task));
    } catch (RejectedExecutionException e) {
      LOG.debug("Something for the media thread came after its end");
    }
  }

  private void execute(Errand errand) {
    if (!executor.isShutdown() && errand.ask()) {
      executor.getQueue().add(errand);
      executor.prestartCoreThread(); // what is added past the executor starts no thread
    }
  }

  /** Runs a task after a while; cancelling the future drops it. */
  public Future<?> after(Duration delay, Runnable task) {
    return executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs a task again and again until its future is cancelled. */
  public Future<?> every(Duration period, Runnable task) {
    return executor.scheduleAtFixedRate(guarded(task), 0, period.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  /** Runs what is already waiting, then ends the thread. Blocks until it has ended. */
  @Override
  public void close() {
    executor.shutdown();
    if (isCurrent()) {
      return;
    }
    try {
      if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The media thread is still busy after {}", PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (Throwable t) { // the library throws java.lang.Error for what is an ordinary failure
        LOG.warn("A task of the media thread failed", t);
      }
    };
  }
}
