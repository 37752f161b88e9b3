package org.duet.model.call;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which members have no device connected, and since when.
 *
 * @param since only the absent ones, with their last sign of life
 * @param feedLeft those of them who ever had an event feed, with when their last one was gone
 */
public record Absence(Map<Long, Instant> since, Map<Long, Instant> feedLeft) {
  public static final Absence NONE = new Absence(Map.of());

  public Absence {
    since = Map.copyOf(since);
    feedLeft = Map.copyOf(feedLeft);
  }

  /** Of people whose feeds are gone, and who gave no sign of life after that. */
  public Absence(Map<Long, Instant> since) {
    this(since, since);
  }

  public Optional<Instant> of(long member) {
    return Optional.ofNullable(since.get(member));
  }

  /** Whether the member is absent, and had a feed at this moment or later. */
  boolean hadFeedSince(long member, Instant moment) {
    Instant left = feedLeft.get(member);
    return left != null && !left.isBefore(moment);
  }
}
