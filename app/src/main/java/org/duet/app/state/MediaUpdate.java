package org.duet.app.state;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.duet.app.media.Lack;
import org.duet.app.media.MediaLink;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.CallState.None;
import org.duet.app.state.CallState.On;
import org.duet.app.state.CallState.Over;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.EndReason;
import org.duet.model.wire.PeerNote;

/** Picture and sound. What belongs to another session than the call's is dropped. */
final class MediaUpdate {
  private MediaUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, Event.Media event) {
    return switch (event) {
      case Event.Media.LinkChanged e ->
          e.link() == MediaLink.FAILED && isOf(s.call(), e.sessionId())
              ? lost(s)
              : Next.of(talking(s, e.sessionId(), call -> call.with(e.link())));
      case Event.Media.RelayMissing e ->
          isOf(s.call(), e.sessionId()) ? withoutRelay(s, e.none()) : Next.of(s);
      case Event.Media.PictureShown e -> Next.of(talking(s, e.sessionId(), Talking::withPicture));
      case Event.Media.Told e -> isOf(s.call(), e.sessionId()) ? told(s, e.note()) : Next.of(s);
      case Event.Media.Lacking e -> Next.of(s.with(with(s.call(), e.lacks())));
    };
  }

  private static Next<SignedIn, Effect> told(SignedIn s, PeerNote note) {
    return switch (note) {
      // Should they not reach the server, this side tells it, which is the same.
      case PeerNote.Goodbye _ -> ended(s, EndReason.HANGUP);
      case PeerNote.Wish wish -> Seeing.heard(s, wish.clarity());
      case PeerNote.Text text -> BesideUpdate.heard(s, text);
      case PeerNote.Reaction reaction -> BesideUpdate.heard(s, reaction);
      case PeerNote.Sharing sharing -> BesideUpdate.heard(s, sharing);
      case PeerNote.Picture _, PeerNote.Commit _, PeerNote.Reveal _ -> Next.of(s);
    };
  }

  /** A connection that never stood was not lost. */
  private static Next<SignedIn, Effect> lost(SignedIn s) {
    return s.call() instanceof Talking call
            && call.link() == MediaLink.CONNECTING
            && !call.pictureShown()
        ? CallSteps.unconnected(s, call.peer())
            .then(over -> CallSteps.end(over, call.session().sessionId()))
        : ended(s, EndReason.LOST);
  }

  /** It ended between the two of them; the server may not know. */
  private static Next<SignedIn, Effect> ended(SignedIn s, EndReason reason) {
    return s.call() instanceof Talking call
        ? CallSteps.over(s, call.peer(), reason)
            .then(over -> CallSteps.end(over, call.session().sessionId()))
        : Next.of(s);
  }

  /** Rather no call than one that tells a stranger where this person is. */
  private static Next<SignedIn, Effect> withoutRelay(SignedIn s, boolean none) {
    var trouble = new Trouble(none ? Trouble.Kind.NO_RELAY : Trouble.Kind.RELAY_SILENT, "");
    return s.call() instanceof Talking call
        ? CallSteps.failed(s, call.peer(), trouble)
            .then(over -> CallSteps.end(over, call.session().sessionId()))
        : Next.of(s);
  }

  private static boolean isOf(CallState call, UUID sessionId) {
    return sessionId.equals(CallSteps.sessionOf(call));
  }

  private static SignedIn talking(SignedIn s, UUID sessionId, UnaryOperator<Talking> change) {
    return s.call() instanceof Talking call && isOf(call, sessionId)
        ? s.with(change.apply(call))
        : s;
  }

  private static CallState with(CallState call, Set<Lack> lacks) {
    return switch (call) {
      case None _, Over _ -> call;
      case On c -> c.withLacks(lacks);
    };
  }
}
