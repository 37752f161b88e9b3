package org.duet.app.dashboard;

import java.time.Instant;
import java.util.UUID;

/** One line of the panel: somebody calls, or just did. */
sealed interface PendingRow {
  UUID sessionId();

  long matchId();

  long userId();

  String name();

  /**
   * Somebody calls.
   *
   * @param mutual whether the two matched mutually; if not, it is their first call
   * @param since by this machine's clock
   */
  record Ringing(
      UUID sessionId, long matchId, long userId, String name, boolean mutual, Instant since)
      implements PendingRow {}

  /**
   * The call is not there any more.
   *
   * @param reason in words
   */
  record Gone(UUID sessionId, long matchId, long userId, String name, String reason)
      implements PendingRow {}
}
