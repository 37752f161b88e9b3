package org.duet.app.state;

import java.util.function.Consumer;

/**
 * Does what an effect says. Called on the JavaFX thread and returns at once; what can block runs
 * elsewhere. What comes of it is an event, given to {@code dispatch} from any thread.
 *
 * @param <F> the effects it does
 * @param <E> the events that come of them
 */
@FunctionalInterface
public interface EffectHandler<F, E> {
  void handle(F effect, Consumer<E> dispatch);
}
