package org.duet.server.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The processes that serve this database, and what they keep for each other. */
public final class Nodes {
  private final Handle handle;

  Nodes(Handle handle) {
    this.handle = handle;
  }

  /** A process that was last known to live at that time. */
  public record Node(String id, Instant aliveAt) {}

  /** This one lives. */
  public void beat(String id, Instant now) {
    handle.execute(
        """
        INSERT INTO server_node (id, alive_at) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE SET alive_at = excluded.alive_at
        """,
        id,
        now.toEpochMilli());
  }

  /** The others of which nothing was heard since then. */
  public List<Node> silentSince(Instant since, String self) {
    return handle
        .createQuery(
            "SELECT id, alive_at FROM server_node WHERE alive_at <= :since AND id <> :self")
        .bind("since", since.toEpochMilli())
        .bind("self", self)
        .map((row, context) -> new Node(row.getString("id"), Columns.instant(row, "alive_at")))
        .list();
  }

  /** Who had a feed open there. */
  public List<Long> people(String id) {
    return handle
        .createQuery("SELECT user_id FROM feed_presence WHERE node = :node")
        .bind("node", id)
        .mapTo(Long.class)
        .list();
  }

  /** Forgets a process, and who had a feed open there. */
  public void delete(String id) {
    handle.execute("DELETE FROM server_node WHERE id = ?", id);
  }

  /** Keeps what is too long for a notification; its id. */
  long keep(String body) {
    return handle
        .createQuery(
            """
            INSERT INTO bulletin (body, created_at)
            VALUES (:body, (SELECT COALESCE(MAX(alive_at), 0) FROM server_node)) RETURNING id
            """)
        .bind("body", body)
        .mapTo(Long.class)
        .one();
  }

  /** Forgets what was kept before then. */
  public void forget(Instant before) {
    handle.execute("DELETE FROM bulletin WHERE created_at < ?", before.toEpochMilli());
  }
}
