package org.duet.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who has a feed open, at any process. */
public final class FeedPresence {
  private final Handle handle;

  FeedPresence(Handle handle) {
    this.handle = handle;
  }

  /** A person has a device at this process now. */
  public void arrive(long user, String node) {
    handle.execute(
        """
        INSERT INTO feed_presence (user_id, node) VALUES (?, ?)
        ON CONFLICT (user_id, node) DO NOTHING
        """,
        user,
        node);
  }

  /** A person has none at this process any more. */
  public void leave(long user, String node) {
    handle.execute("DELETE FROM feed_presence WHERE user_id = ? AND node = ?", user, node);
  }

  public boolean isOnline(long user) {
    return !online(List.of(user)).isEmpty();
  }

  /** Those of these people who have a device at any process. */
  public Set<Long> online(Collection<Long> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        handle
            .createQuery("SELECT DISTINCT user_id FROM feed_presence WHERE user_id IN (<people>)")
            .bindList("people", List.copyOf(people))
            .mapTo(Long.class)
            .list());
  }

  /** When each of these people was last noted to be here. */
  public Map<Long, Instant> lastSeen(Collection<Long> people) {
    return times("last_seen_at", people);
  }

  /** When each of these people's last feed was gone, if there ever was one. */
  public Map<Long, Instant> lastLeft(Collection<Long> people) {
    return times("feed_left_at", people);
  }

  private Map<Long, Instant> times(String column, Collection<Long> people) {
    Map<Long, Instant> times = new HashMap<>();
    if (!people.isEmpty()) {
      handle
          .createQuery(
              "SELECT id, <column> FROM user_account WHERE id IN (<people>) AND <column> IS NOT NULL")
          .define("column", column)
          .bindList("people", List.copyOf(people))
          .map((row, context) -> Map.entry(row.getLong("id"), Columns.instant(row, column)))
          .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
    }
    return times;
  }
}
