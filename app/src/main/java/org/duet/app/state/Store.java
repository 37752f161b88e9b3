package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Holds the state, lets a pure update make the next one from each event, and hands out the effects.
 *
 * <p>Events may come from any thread. They are taken one after the other on the JavaFX thread, in
 * the order they came; an event that a listener dispatches while another is handled waits its turn.
 * What came in a crowd is shown once, as the state after the last of it: a thousand events a second
 * must not make a thousand pictures, nor hold up the next picture until all of them are taken.
 *
 * @param <S> the state's type
 * @param <E> the events' type
 * @param <F> the effects' type
 */
public final class Store<S, E, F> {
  /** So many are taken before windows may be drawn again: a few milliseconds' worth. */
  static final int AT_ONCE = 100;

  private final ReadOnlyObjectWrapper<S> state;
  private final BiFunction<S, E, Next<S, F>> update;
  private final EffectHandler<F, E> effects;
  private final BooleanSupplier onFxThread;
  private final Executor later;
  private final Queue<E> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean planned = new AtomicBoolean();
  private final List<Consumer<? super E>> witnesses = new ArrayList<>();
  private boolean busy;

  /**
   * Starts with this state; nothing runs before the first event.
   *
   * @param update pure
   * @param onFxThread whether the caller is on the JavaFX thread
   * @param later runs something there, never at once: what waits there already comes first
   */
  public Store(
      S initial,
      BiFunction<S, E, Next<S, F>> update,
      EffectHandler<F, E> effects,
      BooleanSupplier onFxThread,
      Executor later) {
    this.state = new ReadOnlyObjectWrapper<>(initial);
    this.update = update;
    this.effects = effects;
    this.onFxThread = onFxThread;
    this.later = later;
  }

  /** Something happened. From any thread; on the JavaFX thread it is taken before this returns. */
  public void dispatch(E event) {
    waiting.add(event);
    if (onFxThread.getAsBoolean()) {
      take();
    } else {
      plan();
    }
  }

  /**
   * Has somebody told of every event, as it is taken; for journals. On the JavaFX thread.
   *
   * @param journal told on that thread; must not dispatch
   */
  public void witness(Consumer<? super E> journal) {
    witnesses.add(journal);
  }

  /** The state, to be observed on the JavaFX thread. */
  public ReadOnlyObjectProperty<S> state() {
    return state.getReadOnlyProperty();
  }

  private void plan() {
    if (planned.compareAndSet(false, true)) {
      later.execute(() -> {
        planned.set(false);
        take();
      });
    }
  }

  private void take() {
    if (busy) {
      return; // whoever is busy takes this one too
    }
    busy = true;
    try {
      int left = AT_ONCE;
      while (left > 0 && !waiting.isEmpty()) {
        left -= round(left);
      }
    } finally {
      busy = false;
      if (!waiting.isEmpty()) {
        plan();
      }
    }
  }

  /** What waits now, up to so many, and one state from all of it. Returns how many it were. */
  private int round(int most) {
    S now = state.get();
    List<F> wanted = new ArrayList<>();
    int taken = 0;
    try {
      while (taken < most) {
        E event = waiting.poll();
        if (event == null) {
          break;
        }
        taken++;
        witnesses.forEach(journal -> journal.accept(event));
        Next<S, F> next = update.apply(now, event);
        now = next.state();
        wanted.addAll(next.effects());
      }
    } finally {
      state.set(now);
      wanted.forEach(effect -> effects.handle(effect, this::dispatch));
    }
    return taken;
  }
}
