package org.duet.app.state;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @param faults what was wrong in the form, by the field's name on the wire
   */
  record SignedOut(@Nullable Trouble trouble, Map<String, String> faults) implements AppState {
    public SignedOut {
      faults = Map.copyOf(faults);
    }

    public SignedOut(@Nullable Trouble trouble) {
      this(trouble, Map.of());
    }
  }

  record SigningIn(String email) implements AppState {}

  /**
   * Somebody is signed in.
   *
   * @param matchList loaded at every snapshot, kept by the feed in between
   * @param nextNotice the id of the next thing that goes by itself: a notice, or an {@link
   *     CallState.Over}
   * @param social what is known of people beside matches and calls
   */
  record SignedIn(
      Me me,
      Connection connection,
      OwnCalls calls,
      Loaded<List<Match>> matchList,
      List<Notice> notices,
      long nextNotice,
      Social social)
      implements AppState {

    public SignedIn {
      notices = List.copyOf(notices);
    }

    /** As it is right after signing in. */
    public static SignedIn as(Me me) {
      return new SignedIn(
          me,
          new Connection.Connecting(),
          OwnCalls.NONE,
          new Loaded.Loading<>(),
          List.of(),
          1,
          Social.NEW);
    }

    /** See {@link OwnCalls#pending}. */
    public PendingCalls pending() {
      return calls.pending();
    }

    /** The call this device is in. */
    public CallState call() {
      return calls.current();
    }

    /** See {@link OwnCalls#owedEnds}. */
    public Set<UUID> owedEnds() {
      return calls.owedEnds();
    }

    /** The calls to show, newest first: one per match, without what was just put away. */
    public List<PendingCall> shownCalls() {
      return calls.shown();
    }

    /** A call this person is in, and this device is not. */
    public Optional<VideoSession> elsewhere() {
      return calls.elsewhere(me.userId());
    }

    /** The same, with this match. */
    public Optional<VideoSession> elsewhere(long matchId) {
      return elsewhere().filter(session -> session.matchId() == matchId);
    }

    /** The matches, as far as they are known; null where they are not. */
    public @Nullable List<Match> matches() {
      return matchList.orNull();
    }

    /** The match with this id, if it is known. */
    public Optional<Match> match(long matchId) {
      List<Match> known = matches();
      return known == null
          ? Optional.empty()
          : known.stream().filter(m -> m.id() == matchId).findFirst();
    }

    /**
     * How many messages nobody looked at yet, of those who are shown: what cannot be opened would
     * be told of for good.
     */
    public int unread() {
      int all = 0;
      for (Match match : Objects.requireNonNullElse(matches(), List.<Match>of())) {
        int unread = social.chat(match.id()).unread();
        if (unread > 0 && !social.hides(match.id())) { // most have none, and each change asks
          all += unread;
        }
      }
      return all;
    }

    SignedIn with(Me next) {
      return new SignedIn(next, connection, calls, matchList, notices, nextNotice, social);
    }

    SignedIn with(Connection next) {
      return new SignedIn(me, next, calls, matchList, notices, nextNotice, social);
    }

    SignedIn with(OwnCalls next) {
      return new SignedIn(me, connection, next, matchList, notices, nextNotice, social);
    }

    SignedIn with(PendingCalls next) {
      return with(calls.with(next));
    }

    SignedIn with(CallState next) {
      return with(calls.with(next));
    }

    SignedIn withMatches(List<Match> next) {
      return with(new Loaded.Known<>(next));
    }

    SignedIn with(Loaded<List<Match>> next) {
      return new SignedIn(me, connection, calls, next, notices, nextNotice, social);
    }

    SignedIn withNotices(List<Notice> next) {
      return new SignedIn(me, connection, calls, matchList, next, nextNotice, social);
    }

    SignedIn with(Social next) {
      return new SignedIn(me, connection, calls, matchList, notices, nextNotice, next);
    }

    /** After the next id was given out. */
    SignedIn counted() {
      return new SignedIn(me, connection, calls, matchList, notices, nextNotice + 1, social);
    }

    /** Whether the server calls this match is not known. */
    SignedIn unsure(long matchId) {
      return with(calls.unsure(matchId));
    }

    SignedIn sure(long matchId) {
      return with(calls.sure(matchId));
    }

    SignedIn hiding(UUID sessionId) {
      return with(calls.hiding(sessionId));
    }

    SignedIn showing(UUID sessionId) {
      return with(calls.showing(sessionId));
    }

    SignedIn owing(UUID sessionId) {
      return with(calls.owing(sessionId));
    }

    /** See {@link OwnCalls#settled}. */
    SignedIn settled(UUID sessionId) {
      return with(calls.settled(sessionId));
    }
  }

  /** The one who is signed in. */
  record Me(long userId, String email, String name) {}
}
