package org.duet.model.call;

/**
 * Where a session stands, in the order in which it may come to stand so. Nothing leaves {@code
 * COMPLETED} or {@code CANCELLED}.
 *
 * <pre>
 *            both joined             hangup, time limit, lost
 * WAITING ─────────────────▶ ACTIVE ──────────────────────────▶ COMPLETED
 *    └──declined, cancelled, missed──▶ CANCELLED
 * </pre>
 */
public enum SessionStatus {
  WAITING,
  ACTIVE,
  COMPLETED,
  CANCELLED;

  /** Whether the session still rings or runs. A match has at most one live session. */
  public boolean isLive() {
    return this == WAITING || this == ACTIVE;
  }
}
