package org.duet.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who does not want to have to do with whom, and who complained. */
public final class Blocks {
  /** Whether one of the two blocked the other; the two columns are put in. */
  static final String BETWEEN =
      """
      EXISTS (SELECT 1 FROM user_block b
        WHERE (b.blocker_id = %1$s AND b.blocked_id = %2$s)
           OR (b.blocker_id = %2$s AND b.blocked_id = %1$s))
      """;

  /** Somebody who was blocked. */
  public record Blocked(long userId, String name, Instant createdAt) {}

  private final Handle handle;

  Blocks(Handle handle) {
    this.handle = handle;
  }

  public boolean between(long one, long other) {
    return handle
        .createQuery("SELECT " + BETWEEN.formatted(":one", ":other"))
        .bind("one", one)
        .bind("other", other)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether this one blocked that one. */
  public boolean has(long blocker, long blocked) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM user_block
              WHERE blocker_id = :blocker AND blocked_id = :blocked)
            """)
        .bind("blocker", blocker)
        .bind("blocked", blocked)
        .mapTo(Boolean.class)
        .one();
  }

  /** True if it is new. */
  public boolean insert(long blocker, long blocked, Instant now) {
    return handle.execute(
            """
            INSERT INTO user_block (blocker_id, blocked_id, created_at) VALUES (?, ?, ?)
            ON CONFLICT (blocker_id, blocked_id) DO NOTHING
            """,
            blocker,
            blocked,
            now.toEpochMilli())
        > 0;
  }

  /** True if there was one. */
  public boolean delete(long blocker, long blocked) {
    return handle.execute(
            "DELETE FROM user_block WHERE blocker_id = ? AND blocked_id = ?", blocker, blocked)
        > 0;
  }

  /** Whom this person blocked, newest first. */
  public List<Blocked> by(long blocker) {
    return handle
        .createQuery(
            """
            SELECT b.blocked_id, p.name, b.created_at
            FROM user_block b LEFT JOIN profile p ON p.user_id = b.blocked_id
            WHERE b.blocker_id = :blocker ORDER BY b.created_at DESC, b.blocked_id DESC
            """)
        .bind("blocker", blocker)
        .map((row, context) ->
            new Blocked(
                row.getLong("blocked_id"),
                Objects.requireNonNullElse(row.getString("name"), "Somebody"),
                Columns.instant(row, "created_at")))
        .list();
  }

  /** Keeps what somebody reported. */
  public void report(
      long reporter,
      long reported,
      String reason,
      String details,
      @Nullable UUID session,
      Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO user_report
              (reporter_id, reported_id, reason, details, session_id, created_at)
            VALUES (:reporter, :reported, :reason, :details, :session, :now)
            """)
        .bind("reporter", reporter)
        .bind("reported", reported)
        .bind("reason", reason)
        .bind("details", details)
        .bind("session", session == null ? null : session.toString())
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
