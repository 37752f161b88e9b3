package org.duet.app.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.duet.app.dashboard.PendingCard;
import org.duet.app.threads.FxThread;

/**
 * Looks at a window at every frame that is drawn: how many cards stand there, and whether what
 * somebody waits for can be seen.
 */
final class Eyes implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private record Waiting(BooleanSupplier seen, CompletableFuture<Long> at) {}

  private final FxThread fxThread;
  private final Scene scene;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<Node> cards = new HashSet<>();
  private final Runnable look = this::look;
  private final AnimationTimer everyFrame =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          // Keeps frames coming, so that nothing is seen late.
        }
      };
  private int mostCards;

  /** To be made on the JavaFX thread. */
  Eyes(Scene scene, FxThread fxThread) {
    this.scene = scene;
    this.fxThread = fxThread;
    scene.addPostLayoutPulseListener(look);
    everyFrame.start();
  }

  /**
   * Waits until this can be seen.
   *
   * @param seen asked on the JavaFX thread, at every frame
   * @return when, by {@link System#nanoTime}
   * @throws NotSeen if it does not come
   */
  long until(String what, BooleanSupplier seen) throws NotSeen {
    CompletableFuture<Long> at = new CompletableFuture<>();
    fxThread.execute(() -> waiting.add(new Waiting(seen, at)));
    try {
      return at.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new NotSeen(what);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSeen("interrupted while waiting for: " + what);
    } catch (ExecutionException e) {
      throw new NotSeen("could not look for: " + what + ": " + e.getCause());
    }
  }

  /** How many different cards were shown since last asked. */
  int takeCards() {
    int count = cards.size();
    cards.clear();
    cards.addAll(cardsNow());
    return count;
  }

  /** The most cards that stood there at one time since last asked. */
  int takeMostCards() {
    int most = mostCards;
    mostCards = cardsNow().size();
    return most;
  }

  List<Node> cardsNow() {
    return Screen.all(
        scene.getRoot(),
        node -> {
          String id = node.getId();
          return id != null && id.startsWith(PendingCard.ID);
        });
  }

  private void look() {
    List<Node> now = cardsNow();
    cards.addAll(now);
    mostCards = Math.max(mostCards, now.size());
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
      Waiting one = each.next();
      try {
        if (one.seen().getAsBoolean()) {
          one.at().complete(System.nanoTime());
          each.remove();
        }
      } catch (RuntimeException e) {
        one.at().completeExceptionally(e);
        each.remove();
      }
    }
  }

  @Override
  public void close() {
    fxThread.execute(() -> {
      everyFrame.stop();
      scene.removePostLayoutPulseListener(look);
    });
  }
}
