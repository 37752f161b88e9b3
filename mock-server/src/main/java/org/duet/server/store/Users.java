package org.duet.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts. */
public final class Users {
  private final Handle handle;

  Users(Handle handle) {
    this.handle = handle;
  }

  /**
   * An account.
   *
   * @param email in lower case
   */
  public record User(
      long id, String email, String passwordHash, boolean isActive, Instant createdAt) {
    /** Without what must not reach a log. */
    @Override
    public String toString() {
      return "User[" + id + "]";
    }
  }

  /** Somebody with a profile, and when they were last seen. */
  public record Seen(long userId, String name, int age, Instant lastSeenAt) {}

  /** Makes an account; empty if the address has one. */
  public Optional<User> insert(String email, String passwordHash, Instant now) {
    return handle
        .createQuery(
            """
            INSERT INTO user_account (email, password_hash, created_at, last_seen_at)
            VALUES (:email, :hash, :now, :now)
            ON CONFLICT (email) DO NOTHING RETURNING *
            """)
        .bind("email", email)
        .bind("hash", passwordHash)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> user(row))
        .findOne();
  }

  public Optional<User> byEmail(String email) {
    return handle
        .createQuery("SELECT * FROM user_account WHERE email = :email")
        .bind("email", email)
        .map((row, context) -> user(row))
        .findOne();
  }

  public Optional<User> find(long id) {
    return handle
        .createQuery("SELECT * FROM user_account WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> user(row))
        .findOne();
  }

  public void seen(long id, Instant now) {
    handle
        .createUpdate(
            "UPDATE user_account SET last_seen_at = :now WHERE id = :id AND last_seen_at < :now")
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The person's last feed is gone. */
  public void feedLeft(long id, Instant when) {
    handle
        .createUpdate(
            """
            UPDATE user_account SET feed_left_at = :when
            WHERE id = :id AND (feed_left_at IS NULL OR feed_left_at < :when)
            """)
        .bind("id", id)
        .bind("when", when.toEpochMilli())
        .execute();
  }

  /** People with a profile who were seen since then, newest first; never those of a block. */
  public List<Seen> seenSince(Instant since, long viewer) {
    return handle
        .createQuery(
            """
            SELECT u.id, p.name, p.age, u.last_seen_at
            FROM user_account u JOIN profile p ON p.user_id = u.id
            WHERE u.last_seen_at >= :since AND u.id <> :viewer
              AND NOT EXISTS (SELECT 1 FROM user_block b
                WHERE (b.blocker_id = u.id AND b.blocked_id = :viewer)
                   OR (b.blocker_id = :viewer AND b.blocked_id = u.id))
            ORDER BY u.last_seen_at DESC, u.id DESC
            """)
        .bind("since", since.toEpochMilli())
        .bind("viewer", viewer)
        .map((row, context) ->
            new Seen(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("age"),
                Columns.instant(row, "last_seen_at")))
        .list();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("email"),
        row.getString("password_hash"),
        row.getInt("is_active") == 1,
        Columns.instant(row, "created_at"));
  }
}
