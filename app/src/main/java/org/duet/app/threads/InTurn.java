package org.duet.app.threads;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Does what can block away from whoever asks for it, one after the other in the order it was asked
 * for. Returns at once, from any thread. A step that throws fails alone.
 */
public final class InTurn {
  private CompletableFuture<?> last = CompletableFuture.completedFuture(true);

  /** Once all before it are done. */
  public synchronized <T> CompletableFuture<T> then(Supplier<T> step) {
    CompletableFuture<T> done =
        last.handleAsync((before, error) -> step.get(), Thread::startVirtualThread);
    last = done;
    return done;
  }

  /** Once what was asked for up to now is done. */
  public synchronized CompletableFuture<?> settled() {
    return last.thenApply(done -> true);
  }
}
