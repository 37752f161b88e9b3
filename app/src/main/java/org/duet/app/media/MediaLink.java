package org.duet.app.media;

/**
 * How the connection to the other side stands.
 *
 * <pre>
 * CONNECTING ──▶ CONNECTED ◀──▶ INTERRUPTED
 *      └───────────────┴─────────────┴──▶ FAILED
 * </pre>
 */
public enum MediaLink {
  CONNECTING,
  CONNECTED,
  /** Nothing comes any more; it may heal by itself. */
  INTERRUPTED,
  /** No path to the other was found, or it is gone for good. */
  FAILED
}
