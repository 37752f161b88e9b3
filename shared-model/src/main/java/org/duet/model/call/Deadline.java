package org.duet.model.call;

import java.time.Instant;

/** When a session ends by itself, and why. */
public record Deadline(Instant at, EndReason reason) {

  static Deadline earlier(Deadline one, Deadline other) {
    return other.at().isBefore(one.at()) ? other : one;
  }
}
