package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;

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

  public Next<S, F> and(F effect) {
    List<F> more = new ArrayList<>(effects);
    more.add(effect);
    return new Next<>(state, more);
  }
}
