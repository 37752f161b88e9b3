package org.duet.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duet.model.call.CallMatch;
import org.duet.model.matching.Decision;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.people.Interest;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Pairs of people who were brought together. */
public final class Matches {
  private static final String VIEW =
      """
      SELECT m.*, p.user_id AS them, p.name, p.age, p.bio,
        (SELECT s.session_id FROM video_session s WHERE s.match_id = m.id
         ORDER BY CASE WHEN s.status IN ('waiting', 'active') THEN 0 ELSE 1 END,
           s.created_at DESC, s.id DESC LIMIT 1) AS newest_session
      FROM match_pair m JOIN profile p
        ON p.user_id = CASE WHEN m.one_id = :viewer THEN m.other_id ELSE m.one_id END
      """;
  private static final String MINE =
      "WHERE (m.one_id = :viewer OR m.other_id = :viewer) AND NOT "
          + Blocks.BETWEEN.formatted("m.one_id", "m.other_id");

  private final Handle handle;

  Matches(Handle handle) {
    this.handle = handle;
  }

  /**
   * A pair, with what each of the two decided.
   *
   * @param oneId the smaller user id
   */
  public record Pair(
      long id,
      long oneId,
      long otherId,
      MatchStatus status,
      @Nullable Decision oneDecision,
      @Nullable Decision otherDecision) {}

  public Optional<Pair> pair(long id) {
    return handle
        .createQuery("SELECT * FROM match_pair WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> pair(row))
        .findOne();
  }

  /** What the rules of a call need to know. */
  public Optional<CallMatch> forCall(long id) {
    return handle
        .createQuery(
            "SELECT m.*, %s AS blocked FROM match_pair m WHERE m.id = :id"
                .formatted(Blocks.BETWEEN.formatted("m.one_id", "m.other_id")))
        .bind("id", id)
        .map((row, context) ->
            new CallMatch(
                row.getLong("id"),
                row.getLong("one_id"),
                row.getLong("other_id"),
                Columns.value(MatchStatus.class, row.getString("status")),
                row.getInt("call_completed") == 1,
                row.getBoolean("blocked")))
        .findOne();
  }

  /** A match as one of the two sees it. */
  public Optional<Match> seenBy(long viewer, long id) {
    return views(viewer, "WHERE m.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The matches of a person in this state, newest first. */
  public List<Match> of(long viewer, MatchStatus status) {
    String order = " AND m.status = :status ORDER BY m.id DESC";
    return views(viewer, MINE + order, Map.of("status", Columns.name(status)));
  }

  /** Pending ones of a person that they were not shown yet, though the other was. */
  public List<Match> notOffered(long viewer) {
    String fresh =
        """
         AND m.status = 'pending'
         AND CASE WHEN m.one_id = :viewer THEN m.one_offered ELSE m.other_offered END = 0
        """;
    return views(viewer, MINE + fresh, Map.of());
  }

  private List<Match> views(long viewer, String where, Map<String, ?> values) {
    record Seen(Pair pair, double score, boolean called, @Nullable UUID session, Them them) {}
    List<Seen> all =
        handle
            .createQuery(VIEW + where)
            .bind("viewer", viewer)
            .bindMap(values)
            .map((row, context) ->
                new Seen(
                    pair(row),
                    row.getDouble("score"),
                    row.getInt("call_completed") == 1,
                    uuid(row.getString("newest_session")),
                    new Them(
                        row.getLong("them"),
                        row.getString("name"),
                        row.getInt("age"),
                        row.getString("bio"))))
            .list();
    Map<Long, List<Interest>> interests =
        new Profiles(handle).interestsOf(all.stream().map(seen -> seen.them().id()).toList());
    return all.stream()
        .map(seen ->
            new Match(
                seen.pair().id(),
                viewer,
                seen.them().id(),
                seen.score(),
                seen.pair().status(),
                seen.session(),
                seen.called(),
                seen.them().name(),
                seen.them().age(),
                seen.them().bio(),
                interests.getOrDefault(seen.them().id(), List.of()).stream()
                    .map(Interest::name)
                    .toList()))
        .toList();
  }

  private record Them(long id, String name, int age, String bio) {}

  /** The pair of these two, if they were ever brought together. */
  public Optional<Pair> between(long one, long other) {
    return handle
        .createQuery("SELECT * FROM match_pair WHERE one_id = :one AND other_id = :other")
        .bind("one", Math.min(one, other))
        .bind("other", Math.max(one, other))
        .map((row, context) -> pair(row))
        .findOne();
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  /** The people of a person's mutual matches. */
  public List<Long> mutualPeople(long user) {
    return handle
        .createQuery(
            """
            SELECT CASE WHEN m.one_id = :viewer THEN m.other_id ELSE m.one_id END FROM match_pair m
            """
                + MINE
                + " AND m.status = 'matched'")
        .bind("viewer", user)
        .mapTo(Long.class)
        .list();
  }

  /** Brings two people together, as found by one of them; empty if they were already. */
  public Optional<Long> insert(long finder, long found, double score, Instant now) {
    return handle
        .createQuery(
            """
            INSERT INTO match_pair
              (one_id, other_id, score, status, one_offered, other_offered, created_at)
            VALUES (:one, :other, :score, 'pending', :oneOffered, :otherOffered, :now)
            ON CONFLICT (one_id, other_id) DO NOTHING RETURNING id
            """)
        .bind("one", Math.min(finder, found))
        .bind("other", Math.max(finder, found))
        .bind("score", score)
        .bind("oneOffered", Columns.flag(finder < found))
        .bind("otherOffered", Columns.flag(finder > found))
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }

  /** The person was shown this match. */
  public void offered(long id, long viewer) {
    handle
        .createUpdate(
            """
            UPDATE match_pair SET
              one_offered = CASE WHEN one_id = :viewer THEN 1 ELSE one_offered END,
              other_offered = CASE WHEN other_id = :viewer THEN 1 ELSE other_offered END
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("viewer", viewer)
        .execute();
  }

  public void save(Pair pair) {
    handle
        .createUpdate(
            """
            UPDATE match_pair SET status = :status, one_decision = :one, other_decision = :other
            WHERE id = :id
            """)
        .bind("id", pair.id())
        .bind("status", Columns.name(pair.status()))
        .bind("one", Columns.nameOrNull(pair.oneDecision()))
        .bind("other", Columns.nameOrNull(pair.otherDecision()))
        .execute();
  }

  public void callCompleted(long id) {
    handle.execute("UPDATE match_pair SET call_completed = 1 WHERE id = ?", id);
  }

  /** The two met in one more call. */
  public void countCall(long id) {
    handle.execute("UPDATE match_pair SET calls_completed = calls_completed + 1 WHERE id = ?", id);
  }

  /** In how many calls the two met, also those whose sessions are deleted. */
  public int completedCalls(long id) {
    return handle
        .createQuery("SELECT calls_completed FROM match_pair WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .one();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        row.getLong("id"),
        row.getLong("one_id"),
        row.getLong("other_id"),
        Columns.value(MatchStatus.class, row.getString("status")),
        Columns.valueOrNull(Decision.class, row.getString("one_decision")),
        Columns.valueOrNull(Decision.class, row.getString("other_decision")));
  }
}
