package org.duet.app.media.webrtc.library;

import java.util.concurrent.Delayed;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A task of the {@link WebRtcThread} that is asked for with each frame. It is made once; to ask for
 * it, by {@link WebRtcThread#execute}, allocates nothing. Asked for again while it still waits, it
 * has one turn. It waits in the thread's own queue, among the other tasks, which is why it is a
 * future; nobody can wait for it.
 */
public final class Errand implements RunnableScheduledFuture<@Nullable Void> {
  private final Runnable task;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile long askedNanos;

  public Errand(Runnable task) {
    this.task = WebRtcThread.guarded(task);
  }

  /** Whether it has to be put into the queue: it does not wait there already. */
  boolean ask() {
    if (!waiting.compareAndSet(false, true)) {
      return false;
    }
    askedNanos = System.nanoTime();
    return true;
  }

  @Override
  public void run() {
    waiting.set(false);
    task.run();
  }

  /**
   * Due since it was asked for: in its turn among what was asked for before and after, as far as
   * the queue tells times apart, which reads the clock once for each of two.
   */
  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(askedNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public boolean isPeriodic() {
    return false;
  }

  @Override
  public boolean cancel(boolean interrupt) {
    return false;
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public Void get() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Void get(long time, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }
}
