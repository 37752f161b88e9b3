package org.duet.app.demo;

import java.util.Optional;

/** Something a person presses; runs on the JavaFX thread. */
@FunctionalInterface
interface Press {
  void press() throws NotSeen;

  /**
   * Lets this person press it, and waits until they did.
   *
   * @return when it was asked for, by {@link System#nanoTime}
   * @throws NotSeen if there is nothing to press
   */
  static long by(DemoPerson person, Press press) throws NotSeen {
    long now = System.nanoTime();
    Optional<NotSeen> failure =
        person.ask(() -> {
          try {
            press.press();
            return Optional.empty();
          } catch (NotSeen e) {
            return Optional.of(e);
          }
        });
    if (failure.isPresent()) {
      throw failure.get();
    }
    return now;
  }
}
