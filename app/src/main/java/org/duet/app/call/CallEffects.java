package org.duet.app.call;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.duet.app.backend.Answer;
import org.duet.app.backend.Failure;
import org.duet.app.backend.RestBackend;
import org.duet.app.effects.Replies;
import org.duet.app.state.Effect;
import org.duet.app.state.EffectHandler;
import org.duet.app.state.Event;
import org.duet.app.state.Notice;
import org.duet.model.call.VideoSession;
import org.duet.model.wire.Answers;

/** Asks the server about calls. */
public final class CallEffects implements EffectHandler<Effect.Request.OfCall, Event> {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final RestBackend rest;
  private final InstantSource clock;

  public CallEffects(RestBackend rest, InstantSource clock) {
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public void handle(Effect.Request.OfCall effect, Consumer<Event> dispatch) {
    switch (effect) {
      case Effect.Request.StartCall e -> start(e.matchId(), e.owedEnds(), dispatch);
      case Effect.Request.JoinCall e -> join(e.sessionId(), e.takeover(), dispatch);
      case Effect.Request.DeclineCall e ->
          putAway(rest.declineCall(e.sessionId()), e.sessionId(), Notice.Wish.DECLINE, dispatch);
      case Effect.Request.DismissCall e ->
          putAway(rest.dismissCall(e.sessionId()), e.sessionId(), Notice.Wish.DISMISS, dispatch);
      case Effect.Request.EndCall e -> end(e.sessionId(), dispatch);
      case Effect.Request.ReadSession e -> read(e.sessionId(), dispatch);
      case Effect.Request.ExtendCall e -> extend(e.sessionId(), dispatch);
    }
  }

  private void start(long matchId, Set<UUID> owedEnds, Consumer<Event> dispatch) {
    CompletableFuture<?>[] ends =
        owedEnds.stream().map(rest::endCall).toArray(CompletableFuture<?>[]::new);
    Replies.tell(
        CompletableFuture.allOf(ends)
            .thenCompose(_ -> rest.startCall(matchId))
            .thenCompose(this::seated),
        dispatch,
        session -> new Event.Calls.Started(session, clock.instant()),
        trouble -> new Event.Calls.NotStarted(matchId, trouble));
  }

  /**
   * A session that was there before may be another device's of the same person: joining it, which
   * changes nothing where it is this one's, tells.
   */
  private CompletableFuture<Answer<VideoSession>> seated(Answer<Answers.Started> answer) {
    return switch (answer) {
      case Answer.Good<Answers.Started>(Answers.Started(VideoSession session, boolean reused)) ->
          reused && session.isLive()
              ? rest.joinCall(session.sessionId(), false).thenApply(CallEffects::goneIsGone)
              : CompletableFuture.completedFuture(new Answer.Good<>(session));
      case Answer.Bad<Answers.Started>(Failure failure) ->
          CompletableFuture.completedFuture(new Answer.Bad<>(failure));
    };
  }

  private void join(UUID sessionId, boolean takeover, Consumer<Event> dispatch) {
    Replies.tell(
        rest.joinCall(sessionId, takeover).thenApply(CallEffects::goneIsGone),
        dispatch,
        session -> new Event.Calls.Joined(session, clock.instant()),
        trouble -> new Event.Calls.NotJoined(sessionId, trouble));
  }

  private void putAway(
      CompletableFuture<Answer<String>> answer,
      UUID sessionId,
      Notice.Wish wish,
      Consumer<Event> dispatch) {
    Replies.tell(
        answer.thenApply(CallEffects::goneIsGone),
        dispatch,
        done -> new Event.Calls.PutAway(sessionId),
        trouble -> new Event.Calls.NotPutAway(sessionId, wish, trouble));
  }

  private void end(UUID sessionId, Consumer<Event> dispatch) {
    Replies.tell(
        rest.endCall(sessionId).thenApply(CallEffects::endedIsEnded),
        dispatch,
        done -> new Event.Calls.Ended(sessionId),
        trouble -> new Event.Calls.NotEnded(sessionId, trouble));
  }

  private void extend(UUID sessionId, Consumer<Event> dispatch) {
    Replies.tell(
        rest.extendCall(sessionId),
        dispatch,
        Event.Calls.ExtendTaken::new,
        trouble -> new Event.Calls.NotExtended(sessionId, trouble));
  }

  private void read(UUID sessionId, Consumer<Event> dispatch) {
    Replies.tell(
        rest.session(sessionId).thenApply(CallEffects::goneIsGone),
        dispatch,
        Event.Calls.SessionRead::new,
        trouble -> new Event.Calls.SessionNotRead(sessionId, trouble));
  }

  /** Old sessions are deleted: one that is not known has ended. */
  private static <T> Answer<T> goneIsGone(Answer<T> answer) {
    return answer instanceof Answer.Bad<T>(Failure.Refused(int status, String code, String detail))
            && status == NOT_FOUND
        ? new Answer.Bad<>(new Failure.Refused(GONE, code, detail))
        : answer;
  }

  /** One backend refuses to end what has ended. */
  private static Answer<String> endedIsEnded(Answer<String> answer) {
    return answer instanceof Answer.Bad<String>(Failure.Refused(int status, _, _))
            && (status == BAD_REQUEST || status == NOT_FOUND || status == GONE)
        ? new Answer.Good<>("")
        : answer;
  }
}
