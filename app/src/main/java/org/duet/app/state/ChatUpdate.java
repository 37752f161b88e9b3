package org.duet.app.state;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat.Older;
import org.duet.app.state.Outgoing.Stage;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** What people write to each other. */
final class ChatUpdate {
  private ChatUpdate() {}

  static Next<SignedIn, Effect> update(SignedIn s, SocialEvent.Chats event) {
    return switch (event) {
      case SocialEvent.Chats.PageLoaded page -> Next.of(loaded(s, page));
      case SocialEvent.Chats.PageNotLoaded failed ->
          Next.of(change(s, failed.matchId(), chat -> chat.with(Older.FAILED)));
      case SocialEvent.Chats.NoneThere none -> Next.of(change(s, none.matchId(), Outbox::nowhere));
      case SocialEvent.Chats.OlderWanted wanted -> older(s, wanted.matchId());
      case SocialEvent.Chats.Typed typed ->
          Next.of(change(s, typed.matchId(), chat -> chat.withDraft(typed.draft())));
      case SocialEvent.Chats.SendPressed press -> Outbox.send(s, press);
      case SocialEvent.Chats.RetryPressed retry ->
          Outbox.waiting(s, retry.matchId(), retry.clientId(), Stage.FAILED);
      case SocialEvent.Chats.SendDue due ->
          Outbox.waiting(s, due.matchId(), due.clientId(), Stage.WAITING);
      case SocialEvent.Chats.DiscardPressed discard -> Outbox.discard(s, discard);
      case SocialEvent.Chats.Sent sent ->
          Outbox.pump(arrived(s, sent.message()), sent.message().matchId());
      case SocialEvent.Chats.NotSent failed -> Outbox.notSent(s, failed);
    };
  }

  /** The newest page of somebody one looks at, if nothing is known yet. */
  static Next<SignedIn, Effect> peek(SignedIn s, Match match) {
    return match.status().isMutual() && s.social().chat(match.id()).older() == Older.UNKNOWN
        ? load(s, match.id(), null)
        : Next.of(s);
  }

  /** The conversation is on screen. */
  static Next<SignedIn, Effect> opened(SignedIn s, long matchId) {
    SignedIn read = change(s, matchId, chat -> chat.withUnread(0));
    return s.match(matchId).map(match -> peek(read, match)).orElseGet(() -> Next.of(read));
  }

  /** Connected again: what may be missing is asked for, and what waited goes out. */
  static Next<SignedIn, Effect> connected(SignedIn s) {
    Next<SignedIn, Effect> next = Next.of(s);
    for (Map.Entry<Long, Chat> entry : s.social().chats().entrySet()) {
      long matchId = entry.getKey();
      next = next.then(in -> again(in, matchId)).then(in -> Outbox.pump(in, matchId));
    }
    return next;
  }

  private static Next<SignedIn, Effect> again(SignedIn s, long matchId) {
    SignedIn waiting =
        change(
            s,
            matchId,
            chat ->
                chat.withOutgoing(
                    chat.outgoing().stream().map(o -> o.mayGoLater() ? o.waiting() : o).toList()));
    return switch (s.social().chat(matchId).older()) {
      // What was only kept is asked for when it is looked at: there may be a thousand of them.
      case UNKNOWN -> isOpen(s, matchId) ? load(waiting, matchId, null) : Next.of(waiting);
      case NOWHERE -> Next.of(waiting);
      case LOADING, MORE, NONE, FAILED -> load(waiting, matchId, null);
    };
  }

  private static Next<SignedIn, Effect> load(SignedIn s, long matchId, @Nullable Long before) {
    return Next.<SignedIn, Effect>of(change(s, matchId, chat -> chat.with(Older.LOADING)))
        .and(new SocialEffect.Chats.LoadPage(matchId, before));
  }

  private static Next<SignedIn, Effect> older(SignedIn s, long matchId) {
    Chat chat = s.social().chat(matchId);
    Long first = chat.messages().isEmpty() ? null : chat.messages().getFirst().id();
    return switch (chat.older()) {
      case UNKNOWN, FAILED -> load(s, matchId, first);
      case MORE -> load(s, matchId, first);
      case LOADING, NONE, NOWHERE -> Next.of(s);
    };
  }

  private static SignedIn loaded(SignedIn s, SocialEvent.Chats.PageLoaded page) {
    long matchId = page.matchId();
    Chat chat = s.social().chat(matchId);
    boolean newest = page.before() == null;
    // Between what is here and a whole page others may be missing: so all begins anew.
    boolean gap = newest && page.more() && chat.isApart(page.page());
    boolean reaches = !newest || gap || chat.messages().isEmpty();
    Older older = reaches ? (page.more() ? Older.MORE : Older.NONE) : before(chat, page.more());
    int unread = isOpen(s, matchId) ? 0 : unread(s, chat, page.page());
    Chat next = (gap ? chat.only(page.page()) : chat.with(page.page())).with(older);
    Chat settled = next.withUnread(newest ? unread : chat.unread());
    return s.with(s.social().with(matchId, confirmed(settled, page.page())));
  }

  /** The newest page again says nothing of what lies before the oldest message here. */
  private static Older before(Chat chat, boolean more) {
    return chat.older() == Older.NONE || !more ? Older.NONE : Older.MORE;
  }

  /** With this page of the newest. Nothing known before, nothing new. */
  private static int unread(SignedIn s, Chat chat, List<Message> page) {
    long known = chat.last().map(Message::id).orElse(Long.MAX_VALUE);
    long answered =
        page.stream()
            .filter(m -> m.id() > known && isFromElsewhere(s, chat, m))
            .mapToLong(Message::id)
            .max()
            .orElse(0);
    long from = Math.max(known, answered);
    int before = answered > 0 ? 0 : chat.unread();
    long news = page.stream().filter(m -> m.id() > from && isNews(s, m)).count();
    return before + Math.toIntExact(news);
  }

  /**
   * Whether this person wrote it on another device: there they read what came before. What was
   * written here may have waited for the server while something came.
   */
  private static boolean isFromElsewhere(SignedIn s, Chat chat, Message message) {
    return isMine(s, message)
        && chat.outgoing().stream().noneMatch(o -> o.clientId().equals(message.clientId()));
  }

  private static Chat confirmed(Chat chat, List<Message> page) {
    Chat next = chat;
    for (Message message : page) {
      next = next.without(message.clientId());
    }
    return next;
  }

  /** A message is there: from the feed, or as the answer to sending it. */
  static SignedIn arrived(SignedIn s, Message message) {
    long matchId = message.matchId();
    Chat chat = s.social().chat(matchId);
    boolean mine = isMine(s, message);
    Chat without = mine ? chat.without(message.clientId()) : chat;
    if (chat.has(message)) {
      return s.with(s.social().with(matchId, without));
    }
    int unread = isOpen(s, matchId) ? 0 : unread(s, chat, message);
    return s.with(s.social().with(matchId, without.with(List.of(message)).withUnread(unread)));
  }

  private static int unread(SignedIn s, Chat chat, Message message) {
    boolean last = chat.last().filter(known -> known.id() > message.id()).isEmpty();
    return last && isFromElsewhere(s, chat, message)
        ? 0
        : chat.unread() + (isNews(s, message) ? 1 : 0);
  }

  private static boolean isMine(SignedIn s, Message message) {
    return message.senderId() == s.me().userId();
  }

  private static boolean isNews(SignedIn s, Message message) {
    return !isMine(s, message) && !BesideUpdate.wasRead(s, message);
  }

  private static boolean isOpen(SignedIn s, long matchId) {
    return s.social().place().equals(new Place.Chat(matchId));
  }

  static SignedIn change(SignedIn s, long matchId, UnaryOperator<Chat> change) {
    return s.with(s.social().with(matchId, change.apply(s.social().chat(matchId))));
  }
}
