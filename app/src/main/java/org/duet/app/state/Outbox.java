package org.duet.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat.Older;
import org.duet.app.state.Outgoing.Stage;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;

/**
 * What a person writes, on its way: one message after the other goes out, so that none overtakes.
 */
final class Outbox {
  private static final Trouble UNABLE = new Trouble(Trouble.Kind.UNABLE, "");

  private Outbox() {}

  /** One that is at this stage goes out as soon as it may. */
  static Next<SignedIn, Effect> waiting(SignedIn s, long matchId, String clientId, Stage from) {
    return isNowhere(s, matchId)
        ? Next.of(s)
        : pump(
            ChatUpdate.change(
                s,
                matchId,
                chat -> chat.changing(clientId, o -> o.stage() == from ? o.waiting() : o)),
            matchId);
  }

  private static boolean isNowhere(SignedIn s, long matchId) {
    return s.social().chat(matchId).older() == Older.NOWHERE;
  }

  /** The server has no messages: what waits for it waits in vain. */
  static Chat nowhere(Chat chat) {
    return chat.with(Older.NOWHERE)
        .withOutgoing(
            chat.outgoing().stream()
                .map(o -> o.stage() == Stage.WAITING ? o.failed(UNABLE) : o)
                .toList());
  }

  static Next<SignedIn, Effect> send(SignedIn s, SocialEvent.Chats.SendPressed press) {
    String body = press.body().strip();
    boolean fits = !body.isEmpty() && body.codePointCount(0, body.length()) <= Message.LONGEST;
    if (!fits || isNowhere(s, press.matchId())) {
      return Next.of(s);
    }
    SignedIn written =
        ChatUpdate.change(
            s,
            press.matchId(),
            chat -> {
              List<Outgoing> all = new ArrayList<>(chat.outgoing());
              all.add(Outgoing.written(press.clientId(), body, press.at()));
              return chat.withOutgoing(all).withDraft("");
            });
    return pump(written, press.matchId());
  }

  /** The next one that waits goes out, unless one is under way. */
  static Next<SignedIn, Effect> pump(SignedIn s, long matchId) {
    List<Outgoing> all = s.social().chat(matchId).outgoing();
    boolean busy = all.stream().anyMatch(o -> o.stage() == Stage.SENDING || o.isHeld());
    Optional<Outgoing> first = all.stream().filter(o -> o.stage() == Stage.WAITING).findFirst();
    if (busy || first.isEmpty() || !(s.connection() instanceof Connection.Connected)) {
      return Next.of(s);
    }
    Outgoing next = first.get();
    return Next.<SignedIn, Effect>of(
            ChatUpdate.change(
                s, matchId, chat -> chat.changing(next.clientId(), Outgoing::sending)))
        .and(new SocialEffect.Chats.Send(matchId, next.body(), next.clientId()));
  }

  static Next<SignedIn, Effect> notSent(SignedIn s, SocialEvent.Chats.NotSent failed) {
    long matchId = failed.matchId();
    Trouble why = failed.trouble();
    SignedIn next =
        ChatUpdate.change(s, matchId, chat -> chat.changing(failed.clientId(), o -> o.failed(why)));
    if (why.kind() == Trouble.Kind.UNABLE) {
      return Next.of(ChatUpdate.change(next, matchId, Outbox::nowhere));
    }
    return switch (why.kind().passing()) {
      // The next one would fare no better.
      case SOON -> why.kind() == Trouble.Kind.TOO_MANY ? held(s, failed) : Next.of(next);
      case PERHAPS, NEVER -> pump(next, matchId);
    };
  }

  private static Next<SignedIn, Effect> held(SignedIn s, SocialEvent.Chats.NotSent failed) {
    Trouble why = failed.trouble();
    SignedIn next =
        ChatUpdate.change(
            s, failed.matchId(), chat -> chat.changing(failed.clientId(), one -> one.held(why)));
    return Next.<SignedIn, Effect>of(next)
        .and(
            new Effect.After(
                why.pause(), new SocialEvent.Chats.SendDue(failed.matchId(), failed.clientId())));
  }

  /** Gone at once, and back for whoever pressed it by mistake. */
  static Next<SignedIn, Effect> discard(SignedIn s, SocialEvent.Chats.DiscardPressed discard) {
    long matchId = discard.matchId();
    String name = s.match(matchId).map(Match::matchedUserName).orElse("");
    return s.social().chat(matchId).outgoing().stream()
        .filter(out -> out.clientId().equals(discard.clientId()))
        .findFirst()
        .map(out ->
            CircleUpdate.inAWhile(
                ChatUpdate.change(s, matchId, chat -> chat.without(out.clientId())),
                new Undoable.Discarded(s.nextNotice(), matchId, name, out)))
        .orElseGet(() -> Next.of(s));
  }

  /** Among the others, where it was. */
  static SignedIn restored(SignedIn s, Undoable.Discarded discarded) {
    Outgoing back = discarded.message();
    return ChatUpdate.change(
        s,
        discarded.matchId(),
        chat -> {
          List<Outgoing> all = new ArrayList<>(chat.outgoing());
          int earlier = (int) all.stream().filter(o -> o.at().isBefore(back.at())).count();
          all.add(earlier, back);
          return chat.withOutgoing(all);
        });
  }

  /** What waits goes out, for each match. */
  static Next<SignedIn, Effect> pumpAll(SignedIn s) {
    Next<SignedIn, Effect> next = Next.of(s);
    for (long matchId : s.social().chats().keySet().stream().sorted().toList()) {
      next = next.then(in -> pump(in, matchId));
    }
    return next;
  }
}
