package org.duet.app.practice;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Trouble;
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
 * </pre>
 */
public final class PracticeDoor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PracticeDoor.class);

  private final Consumer<? super Event> dispatch;
  private final ObservableValue<Messages> messages;
  private final FxThread fxThread;
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private @Nullable Practice inside;
  private boolean entered;
  private boolean closed;

  public PracticeDoor(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      ObservableValue<Messages> messages,
      FxThread fxThread) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.fxThread = fxThread;
    state.subscribe(this::seen);
  }

  /** Starts it, and signs in there. Returns at once. */
  public void open() {
    if (opening.get() || inside != null || closed) {
      return;
    }
    opening.set(true);
    Messages words = messages.getValue();
    var _ =
        CompletableFuture.supplyAsync(
                () -> Practice.start(words, fxThread),
                task -> Thread.ofPlatform().daemon().name("duet-practice").start(task))
            .whenComplete((practice, error) -> fxThread.execute(() -> enter(practice, error)));
  }

  private void enter(@Nullable Practice practice, @Nullable Throwable error) {
    opening.set(false);
    if (practice == null) {
      log.warn("The practice does not start", error);
      dispatch.accept(new Event.Account.SignInFailed(new Trouble(Trouble.Kind.UNREACHABLE, "")));
    } else if (closed) {
      end(practice);
    } else {
      inside = practice;
      entered = false;
      dispatch.accept(
          new Event.Account.SignInPressed(practice.url(), Practice.EMAIL, Practice.PASSWORD));
    }
  }

  private void seen(AppState state) {
    Practice present = inside;
    if (present == null) {
      return;
    }
    switch (state) {
      case AppState.SigningIn _, AppState.SignedIn _ -> entered = true;
      case AppState.SignedOut _ -> {
        if (entered) {
          inside = null;
          end(present);
        }
      }
    }
  }

  private static void end(Practice practice) {
    Thread.ofPlatform().name("duet-practice").start(practice::close);
  }

  /** Whether it is on its way. */
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** Ends what is open. */
  @Override
  public void close() {
    closed = true;
    if (inside != null) {
      end(inside);
      inside = null;
    }
  }
}
