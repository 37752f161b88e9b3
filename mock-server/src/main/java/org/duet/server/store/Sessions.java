package org.duet.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.Attendance;
import org.duet.model.call.CallMatch;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.StartDecision;
import org.duet.model.call.VideoSession;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sessions with their members. */
public final class Sessions {
  private final Handle handle;

  Sessions(Handle handle) {
    this.handle = handle;
  }

  public Optional<Attendance> find(UUID sessionId) {
    return all("WHERE s.session_id = :id", Map.of("id", sessionId.toString())).stream().findFirst();
  }

  /** The sessions of a match, ended ones too, in no order. */
  public List<Attendance> ofMatch(long match) {
    return all("WHERE s.match_id = :match", Map.of("match", match));
  }

  /** The sessions that ring or run, of any match. */
  public List<Attendance> live() {
    return all("WHERE s.status IN ('waiting', 'active')", Map.of());
  }

  /** The sessions that ring or run, of this person's matches, oldest first. */
  public List<Attendance> liveOf(long user) {
    return all(
        """
        JOIN match_pair m ON m.id = s.match_id
        WHERE (m.one_id = :user OR m.other_id = :user) AND s.status IN ('waiting', 'active')
        ORDER BY s.created_at, s.id
        """,
        Map.of("user", user));
  }

  /**
   * The calls of others to this person that never came to be, newest first.
   *
   * @param since only those that ended later
   */
  public List<Attendance> inVainFor(long user, Instant since, int limit) {
    return all(
        """
        JOIN match_pair m ON m.id = s.match_id
        WHERE (m.one_id = :user OR m.other_id = :user) AND s.caller_id <> :user
          AND s.status = 'cancelled' AND s.end_reason IN ('cancelled', 'missed')
          AND s.ended_at > :since
        ORDER BY s.ended_at DESC, s.id DESC LIMIT :limit
        """,
        Map.of("user", user, "since", since.toEpochMilli(), "limit", limit));
  }

  private List<Attendance> all(String where, Map<String, ?> values) {
    List<Row> rows =
        handle
            .createQuery("SELECT s.* FROM video_session s " + where)
            .bindMap(values)
            .map((row, context) -> row(row))
            .list();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Seats> seats = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT m.*, p.device FROM session_member m
            LEFT JOIN call_presence p ON p.session = m.session AND p.user_id = m.user_id
            WHERE m.session IN (<sessions>)
            """)
        .bindList("sessions", rows.stream().map(Row::id).toList())
        .map((row, context) -> member(row))
        .forEach(m -> seats.computeIfAbsent(m.session(), id -> new Seats()).add(m));
    return rows.stream().map(row -> seats.getOrDefault(row.id(), new Seats()).attend(row)).toList();
  }

  /** A new session; empty if the match has got a live one meanwhile. */
  public Optional<Attendance> insert(StartDecision.Create create, UUID sessionId) {
    return handle
        .createQuery(
            """
            INSERT INTO video_session
              (session_id, match_id, caller_id, status, created_at, duration, rev)
            VALUES (:session, :match, :caller, 'waiting', :now, :duration, 1)
            ON CONFLICT (match_id) WHERE status IN ('waiting', 'active') DO NOTHING RETURNING id
            """)
        .bind("session", sessionId.toString())
        .bind("match", create.match().id())
        .bind("caller", create.callerId())
        .bind("now", create.now().toEpochMilli())
        .bind("duration", create.duration())
        .mapTo(Long.class)
        .findOne()
        .map(id -> create.as(id, sessionId))
        .map(call -> {
          saveMembers(call, create.match());
          return call;
        });
  }

  public void save(Attendance call, CallMatch match) {
    VideoSession s = call.session();
    handle
        .createUpdate(
            """
            UPDATE video_session SET status = :status, started_at = :started, ended_at = :ended,
              duration = :duration, end_reason = :reason, rev = :rev WHERE id = :id
            """)
        .bind("id", s.id())
        .bind("status", Columns.name(s.status()))
        .bind("started", Columns.millis(s.startedAt()))
        .bind("ended", Columns.millis(s.endedAt()))
        .bind("duration", s.duration())
        .bind("reason", Columns.nameOrNull(s.endReason()))
        .bind("rev", s.rev())
        .execute();
    saveMembers(call, match);
  }

  private void saveMembers(Attendance call, CallMatch match) {
    for (long user : List.of(match.oneId(), match.otherId())) {
      handle
          .createUpdate(
              """
              INSERT INTO session_member (session, user_id, joined, dismissed, wants_more)
              VALUES (:session, :user, :joined, :dismissed, :more)
              ON CONFLICT (session, user_id) DO UPDATE SET joined = excluded.joined,
                dismissed = excluded.dismissed, wants_more = excluded.wants_more
              """)
          .bind("session", call.session().id())
          .bind("user", user)
          .bind("joined", Columns.flag(call.hasJoined(user)))
          .bind("dismissed", Columns.flag(call.dismissedBy().contains(user)))
          .bind("more", Columns.flag(call.extensionWishes().contains(user)))
          .execute();
    }
    if (call.session().isLive()) {
      call.devices().forEach((user, device) -> seat(call.session().id(), user, device));
    }
  }

  private void seat(long session, long user, String device) {
    handle.execute(
        """
        INSERT INTO call_presence (session, user_id, device) VALUES (?, ?, ?)
        ON CONFLICT (session, user_id) DO UPDATE SET device = excluded.device
        """,
        session,
        user,
        device);
  }

  /** Deletes what belongs to a session only while it lives: who sits where, and its signals. */
  public void deleteTraces(long session) {
    handle.execute("DELETE FROM call_presence WHERE session = ?", session);
    handle.execute("DELETE FROM call_signal WHERE session = ?", session);
  }

  public void delete(List<Long> ids) {
    for (long id : ids) {
      handle.execute("DELETE FROM video_session WHERE id = ?", id);
    }
  }

  private record Row(long id, VideoSession session) {}

  private record Member(
      long session,
      long user,
      boolean joined,
      boolean dismissed,
      boolean wantsMore,
      @Nullable String device) {}

  /** The members of one session, as they are read. */
  private static final class Seats {
    final Map<Long, String> devices = new HashMap<>();
    final Set<Long> dismissed = new HashSet<>();
    final Set<Long> wishes = new HashSet<>();

    void add(Member m) {
      if (m.joined()) {
        devices.put(m.user(), m.device() == null ? "" : m.device());
      }
      if (m.dismissed()) {
        dismissed.add(m.user());
      }
      if (m.wantsMore()) {
        wishes.add(m.user());
      }
    }

    Attendance attend(Row row) {
      VideoSession session = row.session().withMembers(devices.keySet());
      return new Attendance(session, devices, dismissed, wishes);
    }
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getLong("session"),
        row.getLong("user_id"),
        row.getInt("joined") == 1,
        row.getInt("dismissed") == 1,
        row.getInt("wants_more") == 1,
        row.getString("device"));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        new VideoSession(
            row.getLong("id"),
            UUID.fromString(row.getString("session_id")),
            row.getLong("match_id"),
            row.getLong("caller_id"),
            Columns.value(SessionStatus.class, row.getString("status")),
            Columns.instant(row, "created_at"),
            Columns.instantOrNull(row, "started_at"),
            Columns.instantOrNull(row, "ended_at"),
            row.getInt("duration"),
            Columns.valueOrNull(EndReason.class, row.getString("end_reason")),
            Set.of(),
            row.getLong("rev")));
  }
}
