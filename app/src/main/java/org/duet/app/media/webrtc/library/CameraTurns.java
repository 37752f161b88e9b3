package org.duet.app.media.webrtc.library;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One camera at a time, and each free before it is opened again. To close one can take seconds; who
 * waits for that is whoever opens the next, on their own thread, and never the media thread.
 */
public final class CameraTurns {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** How often who waits looks whether they still need to. */
  private static final long LOOK_MILLIS = 20;

  private final List<Turn> turns = new ArrayList<>();

  /** From before a camera is opened until after it is closed. */
  public final class Turn implements AutoCloseable {
    private final String name;
    private final CompletableFuture<Void> awaited = new CompletableFuture<>();

    private Turn(String name) {
      this.name = name;
    }

    /** It may never end: from now on only who wants the same camera waits for it. */
    public void giveUp() {
      synchronized (CameraTurns.this) {
        awaited.complete(null);
        CameraTurns.this.notifyAll();
      }
    }

    @Override
    public void close() {
      synchronized (CameraTurns.this) {
        turns.remove(this);
        awaited.complete(null);
        CameraTurns.this.notifyAll();
      }
    }
  }

  /**
   * Waits for those before.
   *
   * @param wanted whether the camera is still wanted
   * @throws IOException if it is not, or if somebody else has it for too long
   */
  public synchronized Turn take(String name, BooleanSupplier wanted)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (wanted.getAsBoolean() && isAwaited(name) && System.nanoTime() < deadline) {
      wait(LOOK_MILLIS);
    }
    if (!wanted.getAsBoolean() || isTaken(name)) {
      throw new IOException("Nobody waits for this camera any more, or it is not let go.");
    }
    Turn taken = new Turn(name);
    turns.add(taken);
    return taken;
  }

  private boolean isAwaited(String name) {
    return isTaken(name) || turns.stream().anyMatch(turn -> !turn.awaited.isDone());
  }

  private boolean isTaken(String name) {
    return turns.stream().anyMatch(turn -> turn.name.equals(name));
  }

  /** Done once every camera is closed that was not given up, or after a while. */
  public synchronized CompletableFuture<Void> settled() {
    return CompletableFuture.allOf(
            turns.stream().map(turn -> turn.awaited).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
