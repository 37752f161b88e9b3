package org.duet.app.storage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duet.model.call.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * The calls with one match, as they stand in a file.
 *
 * @param all how many there were; null where the server did not tell
 * @param talks in how many the two talked; null where the server did not tell
 * @param calls the newest of them
 */
public record CallsFile(
    long matchId, @Nullable Integer all, @Nullable Integer talks, List<Call> calls) {
  public CallsFile {
    calls = List.copyOf(calls);
  }

  /** One that is over. */
  public record Call(
      UUID sessionId,
      @Nullable Boolean byMe,
      @Nullable EndReason reason,
      @Nullable Instant at,
      long lengthMs) {}
}
