package org.duet.app.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.PendingCall;
import org.duet.model.call.PendingCalls;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;

/**
 * The calls of whoever is signed in: those that ring, the one this device is in, and those that run
 * elsewhere.
 *
 * @param pending those that ring for this person, as last told
 * @param hidden sessions the person answered or put away; not shown again, whatever arrives
 * @param current the one this device is in
 * @param owedEnds sessions the person hung up and the server did not confirm yet
 * @param live this person's sessions that wait or run, on whatever device, as last told
 * @param ahead how far the server's clock is before this machine's, as last told
 * @param unsure matches that were called, and the server did not answer: it may call them yet, for
 *     nobody
 */
public record OwnCalls(
    PendingCalls pending,
    Set<UUID> hidden,
    CallState current,
    Set<UUID> owedEnds,
    List<VideoSession> live,
    Duration ahead,
    Set<Long> unsure) {
  static final OwnCalls NONE =
      new OwnCalls(
          PendingCalls.NONE, Set.of(), new CallState.None(), Set.of(), List.of(), Duration.ZERO);

  public OwnCalls {
    hidden = Set.copyOf(hidden);
    owedEnds = Set.copyOf(owedEnds);
    live = List.copyOf(live);
    unsure = Set.copyOf(unsure);
  }

  public OwnCalls(
      PendingCalls pending,
      Set<UUID> hidden,
      CallState current,
      Set<UUID> owedEnds,
      List<VideoSession> live,
      Duration ahead) {
    this(pending, hidden, current, owedEnds, live, ahead, Set.of());
  }

  /** Those to show, newest first: one per match, without what was just put away. */
  List<PendingCall> shown() {
    return pending.newestFirst().stream().filter(c -> !hidden.contains(c.sessionId())).toList();
  }

  /** That of this session, if it is shown. */
  Optional<PendingCall> shown(UUID sessionId) {
    return pending.find(sessionId).filter(c -> !hidden.contains(sessionId));
  }

  /**
   * One that this person is in, and this device is not: it is on another one, or this client was
   * started anew.
   */
  Optional<VideoSession> elsewhere(long userId) {
    return current instanceof CallState.None || current instanceof CallState.Over
        ? live.stream()
            .filter(one -> one.joinedUserIds().contains(userId))
            .filter(one -> !owedEnds.contains(one.sessionId()))
            .findFirst()
        : Optional.empty();
  }

  OwnCalls with(PendingCalls next) {
    return new OwnCalls(next, hidden, current, owedEnds, live, ahead, unsure);
  }

  OwnCalls with(CallState next) {
    return new OwnCalls(pending, hidden, next, owedEnds, live, ahead, unsure);
  }

  OwnCalls hiding(UUID sessionId) {
    return withHidden(plus(hidden, sessionId));
  }

  OwnCalls showing(UUID sessionId) {
    return withHidden(minus(hidden, sessionId));
  }

  OwnCalls owing(UUID sessionId) {
    return withOwed(plus(owedEnds, sessionId));
  }

  /** The server knows that this one is over. */
  OwnCalls settled(UUID sessionId) {
    return withOwed(minus(owedEnds, sessionId)).withLive(others(sessionId));
  }

  /** With news of a session. */
  OwnCalls hearing(VideoSession session) {
    if (!session.isLive()) {
      return settled(session.sessionId());
    }
    List<VideoSession> all = new ArrayList<>(others(session.sessionId()));
    all.add(session);
    return withLive(all);
  }

  OwnCalls withLive(List<VideoSession> next) {
    return new OwnCalls(pending, hidden, current, owedEnds, next, ahead, unsure);
  }

  OwnCalls withOwed(Set<UUID> next) {
    return new OwnCalls(pending, hidden, current, next, live, ahead, unsure);
  }

  OwnCalls withAhead(Duration next) {
    return new OwnCalls(pending, hidden, current, owedEnds, live, next, unsure);
  }

  /** Whether the server calls this match is not known. */
  OwnCalls unsure(long matchId) {
    return withUnsure(plus(unsure, matchId));
  }

  OwnCalls sure(long matchId) {
    return withUnsure(minus(unsure, matchId));
  }

  private OwnCalls withUnsure(Set<Long> next) {
    return new OwnCalls(pending, hidden, current, owedEnds, live, ahead, next);
  }

  /** Whether the server calls them only because it heard so late that nobody wants it any more. */
  boolean isForNobody(VideoSession session, long userId) {
    return unsure.contains(session.matchId())
        && session.status() == SessionStatus.WAITING
        && session.callerId() == userId
        && (current instanceof CallState.None || current instanceof CallState.Over);
  }

  private OwnCalls withHidden(Set<UUID> next) {
    return new OwnCalls(pending, next, current, owedEnds, live, ahead, unsure);
  }

  private List<VideoSession> others(UUID sessionId) {
    return live.stream().filter(one -> !one.sessionId().equals(sessionId)).toList();
  }

  private static <T> Set<T> plus(Set<T> all, T one) {
    Set<T> more = new HashSet<>(all);
    more.add(one);
    return more;
  }

  private static <T> Set<T> minus(Set<T> all, T one) {
    Set<T> fewer = new HashSet<>(all);
    fewer.remove(one);
    return fewer;
  }
}
