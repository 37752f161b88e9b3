package org.duet.server.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duet.model.call.Absence;

/**
 * Who is here: whoever has a feed connection open; of others, the last request counts. Thread-safe.
 */
public final class Presence {
  private final InstantSource clock;

  /** People not seen since are taken as gone from here on: they get time to come back. */
  private final Instant started;

  private final Map<Long, Instant> lastSeen = new ConcurrentHashMap<>();
  private final Map<Long, Integer> connections = new ConcurrentHashMap<>();

  public Presence(InstantSource clock) {
    this.clock = clock;
    this.started = clock.instant();
  }

  /** A request of the person. */
  public void seen(long user) {
    lastSeen.put(user, clock.instant());
  }

  /** A device connected; true if it is the person's first. */
  boolean came(long user) {
    seen(user);
    return connections.merge(user, 1, Integer::sum) == 1;
  }

  /** A device is gone; true if it was the person's last. */
  boolean left(long user) {
    seen(user);
    return connections.computeIfPresent(user, (id, open) -> open > 1 ? open - 1 : null) == null;
  }

  /** Whether the person has a feed connection. */
  public boolean isOnline(long user) {
    return connections.containsKey(user);
  }

  /** Who of these people is not here, and since when. */
  public Absence absence(Collection<Long> people) {
    Map<Long, Instant> since = new HashMap<>();
    for (long user : people) {
      if (!isOnline(user)) {
        since.put(user, lastSeen.getOrDefault(user, started));
      }
    }
    return new Absence(since);
  }
}
