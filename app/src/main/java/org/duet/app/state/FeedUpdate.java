package org.duet.app.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.call.PendingCall;
import org.duet.model.call.PendingCalls;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.FeedFrame;
import org.jspecify.annotations.Nullable;

/** What the event feed says, and how it stands. A snapshot replaces what was known. */
final class FeedUpdate {
  /** How long a card outlives its time, for the server's own word to come first. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private FeedUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, Event.Feed event) {
    return switch (event) {
      case Event.Feed.Connecting _ -> Next.of(alone(s, new Connection.Connecting()));
      case Event.Feed.Lost lost -> cutOff(s, new Connection.Reconnecting(lost.nextAttempt()));
      case Event.Feed.NetworkGone _ -> cutOff(s, new Connection.Offline());
      case Event.Feed.Arrived arrived -> frame(s, arrived.frame(), arrived.at());
    };
  }

  /** Who is there is told anew on each connection, and by nothing else. */
  private static SignedIn alone(SignedIn s, Connection connection) {
    Social social = s.social();
    return s.with(connection).with(social.with(Presence.UNTOLD).with(social.traits().alone()));
  }

  /** What did not come before will not come now. */
  private static Next<SignedIn, Effect> cutOff(SignedIn s, Connection connection) {
    return MatchesUpdate.missing(alone(s, connection), new Trouble(Trouble.Kind.UNREACHABLE, ""));
  }

  private static Next<SignedIn, Effect> frame(SignedIn s, FeedFrame frame, Instant at) {
    return switch (frame) {
      case FeedFrame.Snapshot snapshot -> snapshot(s, snapshot, at);
      case FeedFrame.PendingUpserted upserted -> pending(s, upserted.call().receivedAt(at), at);
      case FeedFrame.PendingRemoved removed ->
          // A card that is still known goes because the call was joined, wherever that was.
          s.pending().find(removed.sessionId()).isPresent()
              ? Notices.gone(s, removed.sessionId(), removed.reason())
              : SessionNews.removed(s, removed.sessionId(), removed.reason());
      case FeedFrame.SessionUpdated updated ->
          SessionNews.heard(
              Histories.heard(s, updated.session()), updated.session(), endsAt(updated, at));
      case FeedFrame.MatchUpdated updated ->
          MatchesUpdate.areMine(s, List.of(updated.match()))
              ? DecideUpdate.heard(s, updated.match())
              : Next.of(s);
      case FeedFrame.MatchRemoved removed -> SocialUpdate.removed(s, removed.matchId());
      case FeedFrame.MessageCreated created -> Next.of(ChatUpdate.arrived(s, created.message()));
      case FeedFrame.Presence presence -> Next.of(present(s, presence));
      // Signals go to the call's media, past this.
      case FeedFrame.SignalReceived _, FeedFrame.BadFrame _, FeedFrame.Unknown _ -> Next.of(s);
    };
  }

  private static @Nullable Instant endsAt(FeedFrame.SessionUpdated updated, Instant at) {
    Long ms = updated.endsInMs();
    return ms == null ? null : at.plusMillis(ms);
  }

  private static Next<SignedIn, Effect> snapshot(
      SignedIn s, FeedFrame.Snapshot snapshot, Instant at) {
    List<PendingCall> calls =
        snapshot.pendingCalls().stream().map(body -> body.receivedAt(at)).toList();
    List<VideoSession> live = snapshot.liveSessions();
    OwnCalls own =
        s.calls()
            .with(PendingCalls.of(calls))
            .withLive(live)
            .withAhead(Duration.between(at, snapshot.serverTime()));
    boolean listened = s.connection() instanceof Connection.Connected;
    SignedIn before = listened ? s : Histories.stale(s);
    Instant missedFrom = listened ? null : s.social().log().missed().from();
    SignedIn known =
        Histories.met(before, snapshot.serverTime()).with(new Connection.Connected()).with(own);
    return Next.<SignedIn, Effect>of(known)
        .and(expiries(known.pending().newestFirst(), at))
        .then(MatchesUpdate::load)
        .then(next -> owedEnds(next, live))
        .then(next -> SessionNews.snapshot(next, live))
        .then(SocialUpdate::connected)
        .then(next -> Histories.askMissed(next, missedFrom));
  }

  private static SignedIn present(SignedIn s, FeedFrame.Presence presence) {
    Set<Long> online = new HashSet<>(s.social().online());
    boolean news =
        presence.online() ? online.add(presence.userId()) : online.remove(presence.userId());
    return news || !s.social().presence().told() ? s.with(s.social().withOnline(online)) : s;
  }

  private static Next<SignedIn, Effect> pending(SignedIn s, PendingCall call, Instant at) {
    PendingCalls pending = s.pending().with(call);
    return pending.equals(s.pending())
        ? Next.of(s)
        : Next.<SignedIn, Effect>of(s.with(pending)).and(expiries(List.of(call), at));
  }

  private static List<Effect> expiries(List<PendingCall> calls, Instant at) {
    List<Effect> timers = new ArrayList<>();
    for (PendingCall call : calls) {
      Instant expires = call.expiresAt();
      if (expires != null) {
        timers.add(
            new Effect.After(
                Duration.between(at, expires).plus(GRACE),
                new Event.Calls.PendingExpired(call.sessionId(), expires)));
      }
    }
    return timers;
  }

  /** What was hung up while nobody could be told: said again where it still runs. */
  private static Next<SignedIn, Effect> owedEnds(SignedIn s, List<VideoSession> live) {
    Set<UUID> owed =
        live.stream()
            .map(VideoSession::sessionId)
            .filter(s.owedEnds()::contains)
            .collect(Collectors.toUnmodifiableSet());
    return Next.<SignedIn, Effect>of(s.with(s.calls().withOwed(owed)))
        .and(owed.stream().map(Effect.Request.EndCall::new).toList());
  }
}
