package org.duet.server.store;

import java.time.Instant;
import java.util.List;
import org.duet.model.call.SignalType;
import org.duet.model.wire.SignalData;
import org.jdbi.v3.core.Handle;

/** Signals that wait to be handed out. */
public final class Signals {
  /**
   * Stands before an object's JSON text (the record separator, as in RFC 7464), for a text may look
   * like one: our own client's do. Texts are kept as they are, as they were before objects could
   * be.
   */
  private static final String MARK = "\u001e";

  private final Handle handle;

  Signals(Handle handle) {
    this.handle = handle;
  }

  /** One that waits. */
  public record Waiting(
      long fromUser, long targetUser, SignalType type, SignalData data, Instant createdAt) {
    /** Without the data, which must not reach a log. */
    @Override
    public String toString() {
      return "Waiting[" + fromUser + " to " + targetUser + " " + type + "]";
    }
  }

  public int waiting(long session) {
    return handle
        .createQuery("SELECT COUNT(*) FROM call_signal WHERE session = :session")
        .bind("session", session)
        .mapTo(Integer.class)
        .one();
  }

  public void insert(long session, Waiting signal) {
    handle
        .createUpdate(
            """
            INSERT INTO call_signal (session, from_user, target_user, type, data, created_at)
            VALUES (:session, :from, :target, :type, :data, :now)
            """)
        .bind("session", session)
        .bind("from", signal.fromUser())
        .bind("target", signal.targetUser())
        .bind("type", Columns.name(signal.type()))
        .bind("data", stored(signal.data()))
        .bind("now", signal.createdAt().toEpochMilli())
        .execute();
  }

  /** What waits for this person, oldest first; it does not wait any more. */
  public List<Waiting> take(long session, long target) {
    List<Waiting> all =
        handle
            .createQuery(
                """
                SELECT * FROM call_signal
                WHERE session = :session AND target_user = :target ORDER BY id
                """)
            .bind("session", session)
            .bind("target", target)
            .map((row, context) ->
                new Waiting(
                    row.getLong("from_user"),
                    row.getLong("target_user"),
                    Columns.value(SignalType.class, row.getString("type")),
                    data(row.getString("data")),
                    Columns.instant(row, "created_at")))
            .list();
    if (!all.isEmpty()) {
      handle.execute(
          "DELETE FROM call_signal WHERE session = ? AND target_user = ?", session, target);
    }
    return all;
  }

  private static String stored(SignalData data) {
    // A text that begins with the mark gets a second one.
    return data.isObject() || data.text().startsWith(MARK) ? MARK + data.text() : data.text();
  }

  private static SignalData data(String stored) {
    if (!stored.startsWith(MARK)) {
      return SignalData.ofText(stored);
    }
    String unmarked = stored.substring(MARK.length());
    if (unmarked.startsWith(MARK)) {
      return SignalData.ofText(unmarked);
    }
    try {
      return SignalData.ofObject(unmarked);
    } catch (IllegalArgumentException e) {
      // A text that an older version kept.
      return SignalData.ofText(stored);
    }
  }
}
