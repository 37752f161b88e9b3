package org.duet.app.backend;

import java.util.function.Predicate;
import org.duet.model.wire.WireException;

/**
 * What comes of a request: never an exception.
 *
 * @param <T> what a good answer holds
 */
public sealed interface Answer<T> {

  record Good<T>(T value) implements Answer<T> {}

  record Bad<T>(Failure failure) implements Answer<T> {}

  /** Reads what is in a good answer; what cannot be read is nonsense. */
  default <R> Answer<R> read(Reader<? super T, ? extends R> reader) {
    return switch (this) {
      case Bad<T>(Failure failure) -> new Bad<>(failure);
      case Good<T>(T value) -> {
        try {
          yield new Good<>(reader.read(value));
        } catch (WireException e) {
          yield new Bad<>(new Failure.Nonsense());
        }
      }
    };
  }

  /** The same where this holds of it; else it is nonsense, such as what is another person's. */
  default Answer<T> where(Predicate<? super T> holds) {
    return this instanceof Good<T>(T value) && !holds.test(value)
        ? new Bad<>(new Failure.Nonsense())
        : this;
  }

  /** Makes sense of a text, or throws. */
  @FunctionalInterface
  interface Reader<T, R> {
    R read(T value) throws WireException;
  }
}
