package org.duet.model.wire;

import java.util.UUID;
import org.duet.model.call.SignalType;
import org.jspecify.annotations.Nullable;

/** What a device tells the server over the event feed. */
public sealed interface ClientFrame {

  /** As the request of the same name; every part may be missing when it arrives. */
  record Signal(
      @Nullable UUID sessionId,
      @Nullable SignalType signalType,
      @Nullable SignalData data,
      @Nullable Long targetUserId)
      implements ClientFrame {
    /** Without the data, which must not reach a log. */
    @Override
    public String toString() {
      return "Signal[" + sessionId + " " + signalType + "]";
    }
  }

  /** A new snapshot, please. */
  record Sync() implements ClientFrame {}
}
