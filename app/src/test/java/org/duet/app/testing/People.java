package org.duet.app.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Connection;
import org.duet.app.state.Loaded;
import org.duet.app.state.Notice;
import org.duet.app.state.OwnCalls;
import org.duet.app.state.Place;
import org.duet.app.state.Social;
import org.duet.app.state.Trouble;
import org.duet.model.call.PendingCall;
import org.duet.model.call.PendingCalls;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;

/** People and states to show and test views with. */
public final class People {
  /** When all of it happens. */
  public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  public static final Peer BEN = new Peer(42, 2, "Ben");
  public static final String LONG_NAME =
      "Maximiliana Theodora von Hohenlohe-Waldenburg-Schillingsfürst";

  private static final String LONG_BIO =
      "Reads three novels at once, bakes sourdough on Sundays, climbs whatever stands still, and is"
          + " looking for somebody who laughs at the wrong moments, keeps their word, and does not"
          + " mind a dog in the bed. ".repeat(3);

  private People() {}

  public static Match match(
      long id, String name, int age, double fit, MatchStatus status, boolean called, String bio) {
    return new Match(
        id, 1, id - 40, fit, status, null, called, name, age, bio, List.of("Hiking", "Jazz"));
  }

  public static Match ben() {
    return match(
        42,
        "Ben",
        34,
        0.92,
        MatchStatus.MATCHED,
        true,
        "Cooks too much, walks it off in the hills.");
  }

  /** A usual list. */
  public static List<Match> some() {
    return List.of(
        ben(),
        match(
            43,
            "Cara Lindqvist",
            31,
            0.88,
            MatchStatus.PENDING,
            false,
            "Cellist by day, terrible at darts by night."),
        match(
            44,
            "David Okonkwo",
            37,
            0.81,
            MatchStatus.PENDING,
            true,
            "Architect. Builds kites with his nephew."),
        match(
            45,
            "Elif Şahin",
            29,
            0.77,
            MatchStatus.MATCHED,
            true,
            "Night trains, film cameras, very strong tea."),
        match(46, "Finn O’Brien", 40, 0.69, MatchStatus.PENDING, false, ""));
  }

  /** Names and bios that are too long. */
  public static List<Match> longOnes() {
    return List.of(
        match(47, LONG_NAME, 45, 1, MatchStatus.MATCHED, true, LONG_BIO),
        match(48, LONG_NAME, 45, 0.05, MatchStatus.PENDING, true, LONG_BIO),
        match(49, "李小龍", 33, 0.5, MatchStatus.PENDING, false, LONG_BIO),
        match(50, "ليلى حداد", 28, 0.7, MatchStatus.PENDING, false, "Languages are my sport."));
  }

  /** So many that the list must be virtual. */
  public static List<Match> many(int count) {
    List<Match> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          match(
              100 + i,
              "Person " + i,
              20 + i % 60,
              (i % 100) / 100.0,
              MatchStatus.MATCHED,
              true,
              "Number " + i));
    }
    return all;
  }

  public static SignedIn signedIn() {
    return signedIn(some());
  }

  public static SignedIn signedIn(List<Match> matches) {
    return with(
        SignedIn.as(new Me(1, "ann@example.org", "Ann")), new Connection.Connected(), matches);
  }

  public static SignedIn with(SignedIn s, Connection connection, List<Match> matches) {
    Loaded<List<Match>> list =
        matches == null ? new Loaded.Loading<>() : new Loaded.Known<>(matches);
    return copy(s, s.me(), connection, s.pending(), list, s.call(), s.notices(), s.social());
  }

  /** Whose matches did not come. */
  public static SignedIn unloaded(SignedIn s, Trouble trouble) {
    return copy(
        s,
        s.me(),
        s.connection(),
        s.pending(),
        new Loaded.Failed<>(trouble),
        s.call(),
        s.notices(),
        s.social());
  }

  public static SignedIn named(SignedIn s, String name) {
    Me me = new Me(1, "ann@example.org", name);
    return copy(
        s, me, s.connection(), s.pending(), s.matchList(), s.call(), s.notices(), s.social());
  }

  public static SignedIn ringing(SignedIn s, PendingCall... calls) {
    PendingCalls pending = s.pending();
    for (PendingCall call : calls) {
      pending = pending.with(call);
    }
    return withPending(s, pending);
  }

  public static SignedIn without(SignedIn s, UUID session) {
    return withPending(s, s.pending().without(session));
  }

  private static SignedIn withPending(SignedIn s, PendingCalls pending) {
    return copy(
        s, s.me(), s.connection(), pending, s.matchList(), s.call(), s.notices(), s.social());
  }

  public static SignedIn noticing(SignedIn s, Notice... notices) {
    return copy(
        s,
        s.me(),
        s.connection(),
        s.pending(),
        s.matchList(),
        s.call(),
        List.of(notices),
        s.social());
  }

  public static SignedIn calling(SignedIn s, CallState call) {
    return copy(
        s, s.me(), s.connection(), s.pending(), s.matchList(), call, s.notices(), s.social());
  }

  /** Where the person is. */
  public static SignedIn at(SignedIn s, Place place) {
    return with(s, s.social().with(place));
  }

  /** The mutual matches that are there. */
  public static SignedIn online(SignedIn s, Long... userIds) {
    return with(s, s.social().withOnline(Set.of(userIds)));
  }

  public static SignedIn with(SignedIn s, Social social) {
    return copy(
        s, s.me(), s.connection(), s.pending(), s.matchList(), s.call(), s.notices(), social);
  }

  private static SignedIn copy(
      SignedIn s,
      Me me,
      Connection connection,
      PendingCalls pending,
      Loaded<List<Match>> matches,
      CallState call,
      List<Notice> notices,
      Social social) {
    return new SignedIn(
        me,
        connection,
        new OwnCalls(
            pending, s.calls().hidden(), call, s.owedEnds(), s.calls().live(), s.calls().ahead()),
        matches,
        notices,
        notices.isEmpty() ? s.nextNotice() : 99,
        social);
  }

  /** In a call with Ben, on another device. */
  public static SignedIn elsewhere(SignedIn s) {
    VideoSession call =
        new VideoSession(
            1,
            new UUID(1, 1),
            BEN.matchId(),
            1,
            SessionStatus.ACTIVE,
            NOW,
            NOW,
            null,
            180,
            null,
            Set.of(1L, BEN.userId()),
            2);
    return new SignedIn(
        s.me(),
        s.connection(),
        new OwnCalls(
            s.pending(),
            s.calls().hidden(),
            s.call(),
            s.owedEnds(),
            List.of(call),
            s.calls().ahead()),
        s.matchList(),
        s.notices(),
        s.nextNotice(),
        s.social());
  }

  public static PendingCall pending(long matchId, String name, boolean mutual, int secondsAgo) {
    Instant since = NOW.minusSeconds(secondsAgo);
    return new PendingCall(
        1000 - secondsAgo,
        new UUID(matchId, secondsAgo),
        matchId,
        matchId - 40,
        name,
        mutual,
        since,
        since,
        since.plusSeconds(45),
        1);
  }

  public static VideoSession session(SessionStatus status, int seconds) {
    return new VideoSession(
        7,
        new UUID(7, 7),
        BEN.matchId(),
        1,
        status,
        NOW,
        NOW,
        null,
        seconds,
        null,
        Set.of(1L, 2L),
        2);
  }

  public static CallState.Ringing waiting(Lack... lacks) {
    return new CallState.Ringing(BEN, session(SessionStatus.WAITING, 180), Set.of(lacks));
  }

  public static CallState.Talking talking(
      Peer peer, MediaLink link, boolean shown, Instant endsAt, Lack... lacks) {
    return new CallState.Talking(
        peer, session(SessionStatus.ACTIVE, 180), link, Set.of(lacks), shown, endsAt);
  }

  public static AppState signedOut() {
    return new AppState.SignedOut(null);
  }
}
