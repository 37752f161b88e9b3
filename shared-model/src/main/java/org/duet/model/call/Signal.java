package org.duet.model.call;

import java.util.UUID;

/**
 * One message of the signalling between the two peers of a session.
 *
 * @param data an SDP or an ICE candidate, as JSON text of the two clients' own; secret: it names
 *     addresses
 */
public record Signal(UUID sessionId, SignalType type, String data) {
  /** Without the data, which must not reach a log. */
  @Override
  public String toString() {
    return "Signal[" + sessionId + " " + type + " " + data.length() + " characters]";
  }
}
