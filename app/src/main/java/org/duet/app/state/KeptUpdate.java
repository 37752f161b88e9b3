package org.duet.app.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.chat.Message;

/** What this machine kept since the client last ran. What this run knows counts more. */
final class KeptUpdate {
  private KeptUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent.Kept event) {
    if (event.userId() != s.me().userId()) {
      return Next.of(s);
    }
    return switch (event) {
      case SocialEvent.Kept.Heard heard -> Next.of(heard(s, heard));
      case SocialEvent.Kept.Died died ->
          Next.of(
              Notices.stay(
                  s, id -> new Notice.Died(id, died.name(), died.talked(), died.report())));
      case SocialEvent.Kept.Unsaid unsaid -> unsaid(s, unsaid.unsent());
    };
  }

  private static SignedIn heard(SignedIn s, SocialEvent.Kept.Heard kept) {
    Social social = s.social();
    Map<Long, Chat> chats = new HashMap<>(social.chats());
    kept.messages().stream()
        .collect(Collectors.groupingBy(Message::matchId))
        .forEach((match, messages) ->
            chats.compute(match, (id, chat) -> heard(chat == null ? Chat.EMPTY : chat, messages)));
    Social next = social.withChats(chats);
    SignedIn known =
        s.with(kept.profile() == null ? next : next.with(next.self().remembering(kept.profile())));
    return Histories.remembered(known, kept.histories());
  }

  /** One that was asked for, or told of, is known better than it was kept. */
  private static Chat heard(Chat chat, List<Message> messages) {
    return chat.messages().isEmpty() && chat.older() != Chat.Older.NONE
        ? chat.with(messages)
        : chat;
  }

  private static Next<SignedIn, Effect> unsaid(SignedIn s, Unsent unsent) {
    Next<SignedIn, Effect> next = Next.of(unsent.into(s));
    for (Undoable undoable : unsent.leaving()) {
      next = next.then(in -> leaving(in, undoable));
    }
    return s.connection() instanceof Connection.Connected
        ? next.then(SocialUpdate::sendUnsaid)
            .then(in -> Histories.askMissed(in, in.social().log().missed().from()))
        : next;
  }

  /** There is the same while again to take it back. */
  private static Next<SignedIn, Effect> leaving(SignedIn s, Undoable undoable) {
    return s.social().hides(undoable.matchId())
        ? Next.of(s)
        : CircleUpdate.inAWhile(s, undoable.withId(s.nextNotice()));
  }
}
