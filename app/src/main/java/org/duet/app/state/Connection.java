package org.duet.app.state;

import java.time.Instant;

/**
 * How the client stands to the server.
 *
 * <pre>
 * Connecting ──snapshot──▶ Connected ──lost──▶ Reconnecting ──tried again──▶ Connecting
 *     └──refused, silent──▶ Reconnecting ──no network──▶ Offline ──network back──▶ Connecting
 * </pre>
 */
public sealed interface Connection {
  record Connecting() implements Connection {}

  record Connected() implements Connection {}

  /**
   * The feed is gone and will be tried again.
   *
   * @param nextAttempt by this machine's clock
   */
  record Reconnecting(Instant nextAttempt) implements Connection {}

  /** This machine has no network at all; tried again at once when it has. */
  record Offline() implements Connection {}
}
