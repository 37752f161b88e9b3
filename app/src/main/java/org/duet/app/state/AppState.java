package org.duet.app.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duet.model.call.PendingCall;
import org.duet.model.call.PendingCalls;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** Everything the client knows that the server has an opinion on. Immutable. */
public sealed interface AppState {

  /**
   * Nobody is signed in.
   *
   * @param trouble why not, where there is something to tell
   */
  record SignedOut(@Nullable Trouble trouble) implements AppState {}

  record SigningIn(String email) implements AppState {}

  /**
   * Somebody is signed in.
   *
   * @param matches by the feed once loaded; null while they are loaded
   * @param hidden sessions the person answered or put away; not shown again, whatever arrives
   * @param owedEnds sessions the person hung up and the server did not confirm yet
   * @param nextNotice the id of the next thing that goes by itself: a notice, or an {@link
   *     CallState.Over}
   * @param social what is known of people beside matches and calls
   * @param live this person's sessions that wait or run, on whatever device, as last told
   */
  record SignedIn(
      Me me,
      Connection connection,
      PendingCalls pending,
      Set<UUID> hidden,
      @Nullable List<Match> matches,
      CallState call,
      Set<UUID> owedEnds,
      List<Notice> notices,
      long nextNotice,
      Social social,
      List<VideoSession> live)
      implements AppState {

    public SignedIn {
      hidden = Set.copyOf(hidden);
      owedEnds = Set.copyOf(owedEnds);
      notices = List.copyOf(notices);
      live = List.copyOf(live);
    }

    /** As it is right after signing in. */
    public static SignedIn as(Me me) {
      return new SignedIn(
          me,
          new Connection.Connecting(),
          PendingCalls.NONE,
          Set.of(),
          null,
          new CallState.None(),
          Set.of(),
          List.of(),
          1,
          Social.NEW,
          List.of());
    }

    /** The calls to show, newest first: one per match, without what was just put away. */
    public List<PendingCall> shownCalls() {
      return pending.newestFirst().stream().filter(c -> !hidden.contains(c.sessionId())).toList();
    }

    /** The call of this session, if it is shown. */
    Optional<PendingCall> shown(UUID sessionId) {
      return pending.find(sessionId).filter(c -> !hidden.contains(sessionId));
    }

    SignedIn with(Me next) {
      return new SignedIn(
          next,
          connection,
          pending,
          hidden,
          matches,
          call,
          owedEnds,
          notices,
          nextNotice,
          social,
          live);
    }

    SignedIn with(Connection next) {
      return new SignedIn(
          me, next, pending, hidden, matches, call, owedEnds, notices, nextNotice, social, live);
    }

    SignedIn with(PendingCalls next) {
      return new SignedIn(
          me, connection, next, hidden, matches, call, owedEnds, notices, nextNotice, social, live);
    }

    SignedIn with(CallState next) {
      return new SignedIn(
          me,
          connection,
          pending,
          hidden,
          matches,
          next,
          owedEnds,
          notices,
          nextNotice,
          social,
          live);
    }

    SignedIn withMatches(List<Match> next) {
      return new SignedIn(
          me, connection, pending, hidden, next, call, owedEnds, notices, nextNotice, social, live);
    }

    SignedIn withNotices(List<Notice> next) {
      return new SignedIn(
          me, connection, pending, hidden, matches, call, owedEnds, next, nextNotice, social, live);
    }

    SignedIn with(Social next) {
      return new SignedIn(
          me,
          connection,
          pending,
          hidden,
          matches,
          call,
          owedEnds,
          notices,
          nextNotice,
          next,
          live);
    }

    /** The match with this id, if it is known. */
    public Optional<Match> match(long matchId) {
      return matches == null
          ? Optional.empty()
          : matches.stream().filter(m -> m.id() == matchId).findFirst();
    }

    /** After the next id was given out. */
    SignedIn counted() {
      return new SignedIn(
          me,
          connection,
          pending,
          hidden,
          matches,
          call,
          owedEnds,
          notices,
          nextNotice + 1,
          social,
          live);
    }

    SignedIn hiding(UUID sessionId) {
      return withHidden(plus(hidden, sessionId));
    }

    SignedIn showing(UUID sessionId) {
      return withHidden(minus(hidden, sessionId));
    }

    SignedIn owing(UUID sessionId) {
      return withOwed(plus(owedEnds, sessionId));
    }

    /** The server knows that this one is over. */
    SignedIn settled(UUID sessionId) {
      return withOwed(minus(owedEnds, sessionId)).withLive(others(sessionId));
    }

    /** With news of a session. */
    SignedIn hearing(VideoSession session) {
      if (!session.isLive()) {
        return settled(session.sessionId());
      }
      List<VideoSession> all = new ArrayList<>(others(session.sessionId()));
      all.add(session);
      return withLive(all);
    }

    SignedIn withLive(List<VideoSession> next) {
      return new SignedIn(
          me,
          connection,
          pending,
          hidden,
          matches,
          call,
          owedEnds,
          notices,
          nextNotice,
          social,
          next);
    }

    private List<VideoSession> others(UUID sessionId) {
      return live.stream().filter(one -> !one.sessionId().equals(sessionId)).toList();
    }

    /**
     * A call this person is in, and this device is not: it is on another one, or this client was
     * started anew.
     */
    public Optional<VideoSession> elsewhere() {
      return call instanceof CallState.None || call instanceof CallState.Over
          ? live.stream()
              .filter(one -> one.joinedUserIds().contains(me.userId()))
              .filter(one -> !owedEnds.contains(one.sessionId()))
              .findFirst()
          : Optional.empty();
    }

    SignedIn withOwed(Set<UUID> next) {
      return new SignedIn(
          me, connection, pending, hidden, matches, call, next, notices, nextNotice, social, live);
    }

    private SignedIn withHidden(Set<UUID> next) {
      return new SignedIn(
          me,
          connection,
          pending,
          next,
          matches,
          call,
          owedEnds,
          notices,
          nextNotice,
          social,
          live);
    }

    private static Set<UUID> plus(Set<UUID> all, UUID one) {
      Set<UUID> more = new HashSet<>(all);
      more.add(one);
      return more;
    }

    private static Set<UUID> minus(Set<UUID> all, UUID one) {
      Set<UUID> fewer = new HashSet<>(all);
      fewer.remove(one);
      return fewer;
    }
  }

  /** The one who is signed in. */
  record Me(long userId, String email, String name) {}
}
