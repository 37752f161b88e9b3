package org.duet.app.chat;

import java.time.Instant;
import org.duet.app.state.Outgoing;
import org.jspecify.annotations.Nullable;

/** One line of a conversation. */
sealed interface Line {

  /** What lies before the first message. */
  record Top(Before before) implements Line {}

  /** What is known of older messages. */
  enum Before {
    LOADING,
    FAILED,
    BEGINNING,
    MORE
  }

  /**
   * A new day begins.
   *
   * @param at a moment of it
   */
  record Day(Instant at) implements Line {}

  /**
   * Somebody said something.
   *
   * @param key tells it from all others, and stays while it is sent: the sender's own id for it
   * @param outgoing how far it came; null once the server has it
   */
  record Said(String key, boolean mine, String body, Instant at, @Nullable Outgoing outgoing)
      implements Line {}
}
