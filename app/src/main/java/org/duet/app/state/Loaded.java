package org.duet.app.state;

import org.jspecify.annotations.Nullable;

/**
 * Something the server is asked for, and how that stands.
 *
 * <pre>
 * Loading ──it came──▶ Known ──it came again──▶ Known
 *    │  ▲                ▲
 *  it did not          it came
 *    ▼  │                │
 *   Failed ──asked again─┘
 * </pre>
 *
 * @param <T> what it is
 */
public sealed interface Loaded<T> {

  /** It is on its way, or will be asked for as soon as the server is there. */
  record Loading<T>() implements Loaded<T> {}

  /** It did not come. */
  record Failed<T>(Trouble trouble) implements Loaded<T> {}

  record Known<T>(T value) implements Loaded<T> {}

  /** As far as it is known. */
  default @Nullable T orNull() {
    return this instanceof Known<T>(T value) ? value : null;
  }

  /** It did not come; what is known stays so. */
  default Loaded<T> failed(Trouble trouble) {
    return this instanceof Known<T> ? this : new Failed<>(trouble);
  }

  /** It is asked for again; what is known stays so. */
  default Loaded<T> again() {
    return this instanceof Known<T> ? this : new Loading<>();
  }
}
