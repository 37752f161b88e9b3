package org.duet.app.practice;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.threads.FxThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the practice and out of it: who signs out has left, and it ends behind them. On the
 * JavaFX thread.
 *
 * <pre>
 * away ──open──▶ opening ──there──▶ signing in ──▶ inside ──signed out──▶ away
 *                   └───cancelled or failed─┴──────────────────────────────▶ away
 * </pre>
 */
public final class PracticeDoor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PracticeDoor.class);

  /** Until everything has ended; a program that wants to end does not wait any longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Consumer<? super Event> dispatch;
  private final ObservableValue<Messages> messages;
  private final Consumer<String> passing;
  private final FxThread fxThread;
  private final Function<Messages, Practice> start;
  private final ReadOnlyBooleanWrapper practising = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

  /** Once all that were opened have ended; at most one of them is lived in. */
  private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);

  /** Counts the times it was opened, and the times nobody waited: only the last is entered. */
  private int attempt;

  private @Nullable Practice inside;
  private CompletableFuture<Void> left = CompletableFuture.completedFuture(null);
  private boolean entered;
  private boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param passing told of a server of which nothing is to be kept, before anybody signs in there
   */
  public PracticeDoor(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      ObservableValue<Messages> messages,
      Consumer<String> passing,
      FxThread fxThread) {
    this(state, dispatch, messages, passing, fxThread, words -> Practice.start(words, fxThread));
  }

  /**
   * The same.
   *
   * @param start called on a thread of its own; may throw
   */
  PracticeDoor(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      ObservableValue<Messages> messages,
      Consumer<String> passing,
      FxThread fxThread,
      Function<Messages, Practice> start) {
    this.start = start;
    this.dispatch = dispatch;
    this.messages = messages;
    this.passing = passing;
    this.fxThread = fxThread;
    state.subscribe(this::seen);
  }

  /** Starts it, and signs in there. Returns at once. */
  public void open() {
    if (opening.get() || inside != null || closed) {
      return;
    }
    failed.set(false);
    opening.set(true);
    int mine = ++attempt;
    Messages words = messages.getValue();
    CompletableFuture<Void> over = new CompletableFuture<>();
    ended = CompletableFuture.allOf(ended, over);
    var _ =
        CompletableFuture.supplyAsync(
                () -> start.apply(words),
                task -> Thread.ofPlatform().daemon().name("duet-practice").start(task))
            .whenComplete(
                (practice, error) -> fxThread.execute(() -> enter(mine, practice, error, over)));
  }

  /** The person does not want to wait for it: what has begun of it ends as soon as it can. */
  public void cancel() {
    if (!opening.get()) {
      return;
    }
    if (inside != null) {
      dispatch.accept(new Event.Account.SignOutPressed());
    } else {
      attempt++;
      opening.set(false);
    }
  }

  private void enter(
      int mine,
      @Nullable Practice practice,
      @Nullable Throwable error,
      CompletableFuture<Void> over) {
    boolean wanted = mine == attempt && !closed;
    if (practice == null) {
      log.warn("The practice does not start", error);
      over.complete(null);
      if (wanted) {
        opening.set(false);
        failed.set(true);
      }
    } else if (!wanted) {
      end(practice, over);
    } else {
      inside = practice;
      left = over;
      entered = false;
      passing.accept(practice.url());
      dispatch.accept(
          new Event.Account.SignInPressed(practice.url(), Practice.EMAIL, Practice.PASSWORD));
    }
  }

  private void seen(AppState state) {
    if (!(state instanceof AppState.SignedOut)) {
      failed.set(false);
    }
    Practice present = inside;
    if (present == null) {
      return;
    }
    switch (state) {
      case AppState.SigningIn _ -> entered = true;
      case AppState.SignedIn _ -> {
        entered = true;
        opening.set(false);
        practising.set(true);
      }
      case AppState.SignedOut _ -> {
        if (entered) {
          leave(present);
        }
      }
    }
  }

  private void leave(Practice present) {
    inside = null;
    opening.set(false);
    practising.set(false);
    end(present, left);
  }

  private void end(Practice practice, CompletableFuture<Void> over) {
    Thread.ofPlatform()
        .name("duet-practice")
        .start(() -> {
          practice.close();
          over.complete(null);
        });
  }

  /** Whether the person is in there. */
  public ReadOnlyBooleanProperty practising() {
    return practising.getReadOnlyProperty();
  }

  /** Whether it is on its way, until the person is in there. */
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** Whether it did not start when it was last opened; until the person does something else. */
  public ReadOnlyBooleanProperty failed() {
    return failed.getReadOnlyProperty();
  }

  /**
   * Ends what is open, for good. The JavaFX thread has to go on meanwhile: people hang up on it.
   *
   * @return once it has ended, or does not in time
   */
  public CompletableFuture<Void> leave() {
    closed = true;
    opening.set(false);
    if (inside != null) {
      leave(inside);
    }
    return ended.copy().completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The same, and blocks; where it was left before, not at all. */
  @Override
  public void close() {
    leave().join();
  }
}
