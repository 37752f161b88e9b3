package org.duet.app.state;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Beside.MoreTime;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.CallState.Talking;
import org.duet.model.call.VideoSession;
import org.duet.model.chat.Message;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/** What is told beside picture and sound, and the wish for more time. Only while both are there. */
final class BesideUpdate {
  private BesideUpdate() {}

  /**
   * Past the server, whose other half the other may not hear just now; and who may write to each
   * other anyway keep what they write in a call, so to the server as well, at once or later.
   */
  static Next<SignedIn, Effect> write(SignedIn s, Event.Calls.TextPressed press) {
    String body = press.body().strip();
    if (!(s.call() instanceof Talking call)
        || body.isEmpty()
        || body.length() > PeerNote.Text.LONGEST) {
      return Next.of(s);
    }
    var text = new PeerNote.Text(press.id(), body);
    Next<SignedIn, Effect> written =
        call.peer().firstCall()
            ? Next.of(change(s, beside -> beside.with(text, true)))
            : keep(s, call.peer().matchId(), body, press);
    return written.and(new Effect.Media.Say(text));
  }

  /** What the person began to write elsewhere stays as it is. */
  private static Next<SignedIn, Effect> keep(
      SignedIn s, long matchId, String body, Event.Calls.TextPressed press) {
    String draft = s.social().chat(matchId).draft();
    return ChatUpdate.update(
            s, new SocialEvent.Chats.SendPressed(matchId, body, press.id(), press.at()))
        .then(sent -> Next.of(withDraft(sent, matchId, draft)));
  }

  private static SignedIn withDraft(SignedIn s, long matchId, String draft) {
    return s.with(s.social().with(matchId, s.social().chat(matchId).withDraft(draft)));
  }

  /** The person looks at what was written. */
  static Next<SignedIn, Effect> looked(SignedIn s) {
    SignedIn read = change(s, Beside::withAllRead);
    return s.call() instanceof Talking call && !call.peer().firstCall()
        ? ChatUpdate.opened(read, call.peer().matchId())
        : Next.of(read);
  }

  static Next<SignedIn, Effect> react(SignedIn s, PeerNote.Feeling feeling) {
    return s.call() instanceof Talking
        ? Next.<SignedIn, Effect>of(change(s, beside -> beside.with(feeling, true)))
            .and(new Effect.Media.Say(new PeerNote.Reaction(feeling)))
        : Next.of(s);
  }

  /** What came by way of the server already is not there twice. */
  static Next<SignedIn, Effect> heard(SignedIn s, PeerNote.Text text) {
    return s.call() instanceof Talking call && isKept(s, call.peer(), text.id())
        ? Next.of(s)
        : Next.of(change(s, beside -> beside.with(text, false)));
  }

  private static boolean isKept(SignedIn s, Peer peer, String id) {
    return !peer.firstCall()
        && s.social().chat(peer.matchId()).messages().stream()
            .anyMatch(m -> m.senderId() == peer.userId() && m.clientId().equals(id));
  }

  /** What was read beside the picture is not news when it comes by way of the server. */
  static boolean wasRead(SignedIn s, Message message) {
    return s.call() instanceof Talking call
        && call.peer().matchId() == message.matchId()
        && call.peer().beside().read().contains(message.clientId());
  }

  static Next<SignedIn, Effect> heard(SignedIn s, PeerNote.Reaction reaction) {
    return Next.of(change(s, beside -> beside.with(reaction.feeling(), false)));
  }

  static Next<SignedIn, Effect> heard(SignedIn s, PeerNote.Sharing sharing) {
    return Next.of(change(s, beside -> beside.withSharing(sharing.on())));
  }

  static Next<SignedIn, Effect> extend(SignedIn s) {
    return s.call() instanceof Talking call
            && call.peer().firstCall()
            && call.peer().beside().moreTime() != MoreTime.ASKED
        ? Next.<SignedIn, Effect>of(change(s, beside -> beside.with(MoreTime.ASKED)))
            .and(new Effect.Request.ExtendCall(call.session().sessionId()))
        : Next.of(s);
  }

  /** It can be asked for again. */
  static Next<SignedIn, Effect> notExtended(SignedIn s, UUID sessionId) {
    return sessionId.equals(s.call().seat())
        ? Next.of(change(s, beside -> beside.with(MoreTime.FAILED)))
        : Next.of(s);
  }

  /** Whom the call is with, once it is known that it lasts longer than it was to. */
  static Peer granted(Talking call, VideoSession session) {
    return session.duration() > call.session().duration()
        ? call.peer().with(call.peer().beside().with(MoreTime.GRANTED))
        : call.peer();
  }

  /** A later end, where the server told of the longer session and not of its end. */
  static @Nullable Instant end(Talking call, VideoSession session, @Nullable Instant told) {
    Instant before = call.endsAt();
    if (told != null || before == null) {
      return told == null ? before : told;
    }
    return before.plus(session.limit().minus(call.session().limit()));
  }

  private static SignedIn change(SignedIn s, UnaryOperator<Beside> change) {
    return s.call() instanceof Talking c
        ? s.with(c.with(c.peer().with(change.apply(c.peer().beside()))))
        : s;
  }
}
