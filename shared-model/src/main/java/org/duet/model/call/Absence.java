package org.duet.model.call;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which members have no device connected, and since when.
 *
 * @param since only the absent ones
 */
public record Absence(Map<Long, Instant> since) {
  public static final Absence NONE = new Absence(Map.of());

  public Absence {
    since = Map.copyOf(since);
  }

  public Optional<Instant> of(long member) {
    return Optional.ofNullable(since.get(member));
  }
}
