package org.duet.app.alerts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Place;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/**
 * What a person had before them when they last looked at the window: the rest is news.
 *
 * @param userId who looked; 0 for nobody
 * @param unread by match, what was unread already
 * @param last the newest message of the conversation that is open; null where none is, or where its
 *     messages were not there yet. What comes in there counts as read by the client, for it is on
 *     screen, though nobody may look at the screen.
 * @param matched the mutual matches; null while they are not known
 */
record Seen(
    long userId, Map<Long, Integer> unread, @Nullable Last last, @Nullable Set<Long> matched) {
  static final Seen NOTHING = new Seen(0, Map.of(), null, null);

  /** Where a conversation stood; 0 for before its first message. */
  record Last(long matchId, long messageId) {}

  Seen {
    unread = Map.copyOf(unread);
  }

  /** All there is now. */
  static Seen of(AppState state) {
    if (!(state instanceof SignedIn in)) {
      return NOTHING;
    }
    Map<Long, Integer> unread = new HashMap<>();
    in.social().chats().forEach((match, chat) -> unread.put(match, chat.unread()));
    return new Seen(in.me().userId(), unread, last(in), matched(in));
  }

  private static @Nullable Last last(SignedIn in) {
    if (!(in.social().place() instanceof Place.Chat(long open))) {
      return null;
    }
    Chat chat = in.social().chat(open);
    boolean known = !chat.messages().isEmpty() || chat.older() == Chat.Older.NONE;
    return known ? new Last(open, chat.last().map(Message::id).orElse(0L)) : null;
  }

  private static @Nullable Set<Long> matched(SignedIn in) {
    return in.matches() == null
        ? null
        : in.matches().stream()
            .filter(match -> match.status().isMutual())
            .map(Match::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The same for whoever is signed in now, once it is known what they could have seen. */
  Seen following(AppState state) {
    boolean other = !(state instanceof SignedIn in) || in.me().userId() != userId;
    return other || matched == null ? of(state) : this;
  }

  /** How many of the other's messages came since. */
  int messages(SignedIn in, long matchId) {
    Chat chat = in.social().chat(matchId);
    return last != null && last.matchId == matchId
        ? (int)
            chat.messages().stream()
                .filter(message -> message.id() > last.messageId)
                .filter(message -> message.senderId() != in.me().userId())
                .count()
        : Math.max(0, chat.unread() - unread.getOrDefault(matchId, 0));
  }

  boolean isMatchedSince(Match match) {
    return matched != null && match.status().isMutual() && !matched.contains(match.id());
  }

  /** How many messages nobody looked at, those on a screen that nobody looks at among them. */
  int unread(SignedIn in) {
    return in.unread() + (last == null ? 0 : messages(in, last.matchId));
  }
}
