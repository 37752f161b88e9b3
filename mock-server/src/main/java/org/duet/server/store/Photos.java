package org.duet.server.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pictures of people. */
public final class Photos {
  private final Handle handle;

  Photos(Handle handle) {
    this.handle = handle;
  }

  public Optional<byte[]> find(long user) {
    return handle
        .createQuery("SELECT jpeg FROM photo WHERE user_id = :user")
        .bind("user", user)
        .map((row, context) -> row.getBytes("jpeg"))
        .findOne();
  }

  public void save(long user, byte[] jpeg, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO photo (user_id, jpeg, created_at) VALUES (:user, :jpeg, :now)
            ON CONFLICT (user_id)
              DO UPDATE SET jpeg = excluded.jpeg, created_at = excluded.created_at
            """)
        .bind("user", user)
        .bind("jpeg", jpeg)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  public void delete(long user) {
    handle.execute("DELETE FROM photo WHERE user_id = ?", user);
  }
}
