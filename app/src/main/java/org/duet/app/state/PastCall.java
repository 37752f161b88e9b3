package org.duet.app.state;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duet.model.call.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * A call that is over.
 *
 * @param byMe who called; null where nobody told
 * @param reason null where nobody told
 * @param at when it ended; null where nobody told
 * @param length how long they talked
 */
public record PastCall(
    UUID sessionId,
    long matchId,
    @Nullable Boolean byMe,
    @Nullable EndReason reason,
    @Nullable Instant at,
    Duration length) {

  /** Whether the two talked. */
  public boolean talked() {
    return length.isPositive();
  }

  /** Whether the other called and this person did not answer. */
  public boolean missed() {
    return Boolean.FALSE.equals(byMe) && reason != null && reason.isInVain();
  }

  /** When they began to talk, or it was over without; null where nobody told. */
  public @Nullable Instant began() {
    return at == null ? null : at.minus(length);
  }

  /** The same with what was known of it before, where this does not tell. */
  PastCall completing(PastCall known) {
    return new PastCall(
        sessionId,
        matchId,
        byMe == null ? known.byMe : byMe,
        reason == null ? known.reason : reason,
        at == null ? known.at : at,
        // The list tells whole seconds, and of a call shorter than one nothing would be left.
        length.isZero() ? known.length : length);
  }
}
