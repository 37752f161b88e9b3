package org.duet.server.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duet.model.call.Absence;
import org.duet.server.store.Rows;

/**
 * Who is here: whoever has a feed open, at any process; of others, the last request counts. The
 * database knows that of other processes, and less exactly. Thread-safe.
 */
public final class Presence {
  private final InstantSource clock;

  /** People not seen since are taken as gone from here on: they get time to come back. */
  private final Instant started;

  private final Map<Long, Instant> lastRequest = new ConcurrentHashMap<>();

  public Presence(InstantSource clock) {
    this.clock = clock;
    this.started = clock.instant();
  }

  /** A request of the person. */
  public void seen(long user) {
    lastRequest.put(user, clock.instant());
  }

  /** Who of these people is not here, and since when. */
  public Absence absence(Rows rows, Collection<Long> people) {
    Set<Long> absent = new HashSet<>(people);
    absent.removeAll(rows.feedPresence().online(people));
    Map<Long, Instant> since = new HashMap<>();
    rows.feedPresence()
        .lastSeen(absent)
        .forEach((user, noted) -> since.put(user, later(noted, requested(user, started))));
    return new Absence(since, rows.feedPresence().lastLeft(absent));
  }

  /** When each of these people was last here: now, whoever has a feed open. */
  public Map<Long, Instant> lastHere(Rows rows, Collection<Long> people) {
    Map<Long, Instant> last = rows.feedPresence().lastSeen(people);
    last.replaceAll((user, noted) -> later(noted, requested(user, noted)));
    Instant now = clock.instant();
    rows.feedPresence().online(people).forEach(user -> last.put(user, now));
    return last;
  }

  private Instant requested(long user, Instant otherwise) {
    return lastRequest.getOrDefault(user, otherwise);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
