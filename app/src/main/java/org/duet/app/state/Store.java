package org.duet.app.state;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Holds the state, lets a pure update make the next one from each event, and hands out the effects.
 *
 * <p>Events may come from any thread. They are taken one after the other on the JavaFX thread, in
 * the order they came; an event that a listener dispatches while another is handled waits its turn.
 *
 * @param <S> the state's type
 * @param <E> the events' type
 * @param <F> the effects' type
 */
public final class Store<S, E, F> {
  private final ReadOnlyObjectWrapper<S> state;
  private final BiFunction<S, E, Next<S, F>> update;
  private final EffectHandler<F, E> effects;
  private final Executor fxThread;
  private final Queue<E> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * Starts with this state; nothing runs before the first event.
   *
   * @param update pure
   * @param fxThread runs everything of this store
   */
  public Store(
      S initial,
      BiFunction<S, E, Next<S, F>> update,
      EffectHandler<F, E> effects,
      Executor fxThread) {
    this.state = new ReadOnlyObjectWrapper<>(initial);
    this.update = update;
    this.effects = effects;
    this.fxThread = fxThread;
  }

  /** Something happened. From any thread. */
  public void dispatch(E event) {
    fxThread.execute(() -> take(event));
  }

  /** The state, to be observed on the JavaFX thread. */
  public ReadOnlyObjectProperty<S> state() {
    return state.getReadOnlyProperty();
  }

  private void take(E event) {
    waiting.add(event);
    if (busy) {
      return;
    }
    busy = true;
    try {
      for (E next = waiting.poll(); next != null; next = waiting.poll()) {
        step(next);
      }
    } finally {
      busy = false;
    }
  }

  private void step(E event) {
    Next<S, F> next = update.apply(state.get(), event);
    state.set(next.state());
    for (F effect : next.effects()) {
      effects.handle(effect, this::dispatch);
    }
  }
}
