package org.duet.app.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duet.app.state.AppState.Me;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.call.EndReason;
import org.duet.model.call.SessionStatus;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import org.duet.model.matching.MatchStatus;
import org.duet.model.wire.FeedFrame;
import org.duet.model.wire.PendingCallBody;
import org.duet.model.wire.RemovalReason;

/** A story of events: what the state is after them, and which effects the last one had. */
final class Scene {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final long ANN = 1;
  static final long BEN = 2;
  static final long CAM = 3;
  static final long WITH_BEN = 42;
  static final long WITH_CAM = 43;

  private AppState state;
  private List<Effect> effects = List.of();

  private Scene(AppState state) {
    this.state = state;
  }

  static Scene of(AppState state) {
    return new Scene(state);
  }

  /** Ann is signed in, connected, and knows Ben and Cam. */
  static Scene ann() {
    return of(SignedIn.as(new Me(ANN, "ann@example.org", "Ann")))
        .when(
            snapshot(List.of()),
            new Event.Matches.Loaded(
                List.of(match(WITH_BEN, BEN, "Ben"), match(WITH_CAM, CAM, "Cam"))));
  }

  Scene when(Event... events) {
    for (Event event : events) {
      Next<AppState, Effect> next = Update.update(state, event);
      state = next.state();
      effects = next.effects();
    }
    return this;
  }

  AppState state() {
    return state;
  }

  SignedIn in() {
    return (SignedIn) state;
  }

  CallState call() {
    return in().call();
  }

  List<Effect> effects() {
    return effects;
  }

  List<UUID> shown() {
    return in().shownCalls().stream().map(c -> c.sessionId()).toList();
  }

  static Match match(long id, long other, String name) {
    return new Match(id, ANN, other, 0.5, MatchStatus.MATCHED, null, true, name, 30, "", List.of());
  }

  static UUID id(int number) {
    return new UUID(7, number);
  }

  static VideoSession session(
      int number, long match, long caller, SessionStatus status, long rev, Long... joined) {
    boolean ended = !status.isLive();
    return new VideoSession(
        number,
        id(number),
        match,
        caller,
        status,
        NOON.plusSeconds(number),
        status == SessionStatus.WAITING ? null : NOON,
        ended ? NOON : null,
        180,
        ended ? (status == SessionStatus.COMPLETED ? EndReason.HANGUP : EndReason.MISSED) : null,
        Set.copyOf(Arrays.asList(joined)),
        rev);
  }

  /** Ann calls Ben, nobody answered yet. */
  static VideoSession ringing() {
    return session(1, WITH_BEN, ANN, SessionStatus.WAITING, 1, ANN);
  }

  static VideoSession talking() {
    return session(1, WITH_BEN, ANN, SessionStatus.ACTIVE, 2, ANN, BEN);
  }

  /** Ben's call that Ann answered. */
  static VideoSession answered() {
    return session(2, WITH_BEN, BEN, SessionStatus.ACTIVE, 2, ANN, BEN);
  }

  /** A waiting call: odd and even numbers alike, of this match, 45 s to live. */
  static PendingCallBody card(int number, long match, long rev) {
    return new PendingCallBody(
        number,
        id(number),
        match,
        match == WITH_BEN ? BEN : CAM,
        match == WITH_BEN ? "Ben" : "Cam",
        true,
        SessionStatus.WAITING,
        NOON.plusSeconds(number),
        null,
        0,
        45_000L,
        PendingCallBody.callType(true),
        rev);
  }

  static Event arrived(FeedFrame frame) {
    return new Event.Feed.Arrived(frame, NOON);
  }

  static Event rings(int number, long match) {
    return arrived(new FeedFrame.PendingUpserted(card(number, match, 1)));
  }

  static Event removed(int number, long match, RemovalReason reason) {
    return arrived(new FeedFrame.PendingRemoved(match, id(number), reason));
  }

  static Event updated(VideoSession session) {
    return arrived(new FeedFrame.SessionUpdated(session, session.isLive() ? 60_000L : null));
  }

  static Event snapshot(List<PendingCallBody> calls, VideoSession... live) {
    return arrived(new FeedFrame.Snapshot(NOON, new ArrayList<>(calls), List.of(live)));
  }
}
