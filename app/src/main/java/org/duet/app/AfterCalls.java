package org.duet.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.app.media.CallMedia;
import org.duet.app.threads.FxThread;
import org.jspecify.annotations.Nullable;

/**
 * Lets the memory of a call's pictures go once it is over. They are tens of megabytes, half of them
 * outside the heap, where the collector does not see them: it would keep them until it needs room.
 */
public final class AfterCalls {
  /** So that nothing stands still while the person reads why it ended, or calls again. */
  private static final int CALM_SECONDS = 2;

  private AfterCalls() {}

  /**
   * From now on. On the JavaFX thread.
   *
   * @param media that of the call there is; null without one
   */
  public static void tidy(ReadOnlyObjectProperty<@Nullable CallMedia> media, FxThread fxThread) {
    Executor later = CompletableFuture.delayedExecutor(CALM_SECONDS, TimeUnit.SECONDS);
    media.subscribe((before, now) -> {
      if (now == null) {
        later.execute(() -> fxThread.execute(() -> collectWithout(media)));
      }
    });
  }

  private static void collectWithout(ReadOnlyObjectProperty<@Nullable CallMedia> media) {
    if (media.get() == null) {
      System.gc();
    }
  }
}
