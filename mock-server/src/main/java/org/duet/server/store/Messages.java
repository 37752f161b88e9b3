package org.duet.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duet.model.chat.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What matched people wrote to each other. */
public final class Messages {
  private static final RowMapper<Message> MESSAGE =
      (row, context) ->
          new Message(
              row.getLong("id"),
              row.getLong("match_id"),
              row.getLong("sender_id"),
              row.getString("body"),
              row.getString("client_id"),
              Columns.instant(row, "created_at"));

  private final Handle handle;

  Messages(Handle handle) {
    this.handle = handle;
  }

  /** A new message; empty if the sender sent it before. */
  public Optional<Message> insert(
      long match, long sender, String body, String clientId, Instant now) {
    return handle
        .createQuery(
            """
            INSERT INTO message (match_id, sender_id, body, client_id, created_at)
            VALUES (:match, :sender, :body, :client, :now)
            ON CONFLICT (match_id, sender_id, client_id) DO NOTHING RETURNING *
            """)
        .bind("match", match)
        .bind("sender", sender)
        .bind("body", body)
        .bind("client", clientId)
        .bind("now", now.toEpochMilli())
        .map(MESSAGE)
        .findOne();
  }

  public Optional<Message> find(long match, long sender, String clientId) {
    return handle
        .createQuery(
            """
            SELECT * FROM message
            WHERE match_id = :match AND sender_id = :sender AND client_id = :client
            """)
        .bind("match", match)
        .bind("sender", sender)
        .bind("client", clientId)
        .map(MESSAGE)
        .findOne();
  }

  /** A page of a match's messages, newest first, all older than the one with this id. */
  public List<Message> page(long match, long before, int limit) {
    return handle
        .createQuery(
            """
            SELECT * FROM message WHERE match_id = :match AND id < :before
            ORDER BY id DESC LIMIT :limit
            """)
        .bind("match", match)
        .bind("before", before)
        .bind("limit", limit)
        .map(MESSAGE)
        .list();
  }
}
