package org.duet.server.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What proves who one is; only hashes. */
public final class Tokens {
  private final Handle handle;

  Tokens(Handle handle) {
    this.handle = handle;
  }

  /** A token that was given out. */
  public record Token(String hash, long userId, Instant expiresAt) {}

  public void insert(Token token) {
    handle
        .createUpdate(
            "INSERT INTO access_token (hash, user_id, expires_at) VALUES (:hash, :user, :expires)")
        .bind("hash", token.hash())
        .bind("user", token.userId())
        .bind("expires", token.expiresAt().toEpochMilli())
        .execute();
  }

  /** A token that still holds, of an account that is active. */
  public Optional<Token> find(String hash, Instant now) {
    return handle
        .createQuery(
            """
            SELECT t.hash, t.user_id, t.expires_at
            FROM access_token t JOIN user_account u ON u.id = t.user_id
            WHERE t.hash = :hash AND t.expires_at > :now AND u.is_active = 1
            """)
        .bind("hash", hash)
        .bind("now", now.toEpochMilli())
        .map((row, context) ->
            new Token(
                row.getString("hash"), row.getLong("user_id"), Columns.instant(row, "expires_at")))
        .findOne();
  }

  public void delete(String hash) {
    handle.createUpdate("DELETE FROM access_token WHERE hash = :hash").bind("hash", hash).execute();
  }

  public void deleteExpired(Instant now) {
    handle
        .createUpdate("DELETE FROM access_token WHERE expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }
}
