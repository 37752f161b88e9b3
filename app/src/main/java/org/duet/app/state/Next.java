package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one event leads to: the state as it is now, and what is to be done about it, in order.
 *
 * @param <S> the state's type
 * @param <F> the effects' type
 */
public record Next<S, F>(S state, List<F> effects) {

  public Next {
    effects = List.copyOf(effects);
  }

  public static <S, F> Next<S, F> of(S state) {
    return new Next<>(state, List.of());
  }

  /** The same, as a step of a wider kind of state. */
  public static <S, F> Next<S, F> widen(Next<? extends S, F> next) {
    return new Next<>(next.state(), next.effects());
  }

  public Next<S, F> and(F effect) {
    return and(List.of(effect));
  }

  /** With these effects after the ones there are. */
  public Next<S, F> and(List<? extends F> later) {
    List<F> more = new ArrayList<>(effects);
    more.addAll(later);
    return new Next<>(state, more);
  }

  /** With another step after this one, its effects after the ones there are. */
  public <T> Next<T, F> then(Function<? super S, Next<T, F>> step) {
    Next<T, F> second = step.apply(state);
    List<F> all = new ArrayList<>(effects);
    all.addAll(second.effects());
    return new Next<>(second.state(), all);
  }
}
