package org.duet.app.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.duet.model.chat.Message;

/**
 * What is written with one match.
 *
 * @param messages oldest first, each once
 * @param outgoing what the server did not confirm yet, in the order it was written
 * @param draft what was typed and not sent
 * @param unread how many of the other's came while nobody looked, as far as this client knows
 */
public record Chat(
    List<Message> messages, Older older, List<Outgoing> outgoing, String draft, int unread) {
  public static final Chat EMPTY = new Chat(List.of(), Older.UNKNOWN, List.of(), "", 0);

  /** What is known of messages before the first one here. */
  public enum Older {
    /** Nothing was asked yet. */
    UNKNOWN,
    LOADING,
    /** There may be more. */
    MORE,
    /** This is how it began. */
    NONE,
    FAILED,
    /** The server has no messages at all with this match. */
    NOWHERE
  }

  public Chat {
    messages = List.copyOf(messages);
    outgoing = List.copyOf(outgoing);
  }

  public Optional<Message> last() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
  }

  /** Whether this one is here already. */
  boolean has(Message message) {
    return messages.contains(message);
  }

  /** With these among the others, by their ids. */
  public Chat with(List<Message> more) {
    if (more.size() == 1
        && (messages.isEmpty() || messages.getLast().id() < more.getFirst().id())) {
      List<Message> all = new ArrayList<>(messages);
      all.add(more.getFirst());
      return new Chat(all, older, outgoing, draft, unread);
    }
    var byId = new TreeMap<Long, Message>(Comparator.naturalOrder());
    messages.forEach(message -> byId.put(message.id(), message));
    more.forEach(message -> byId.put(message.id(), message));
    return new Chat(List.copyOf(byId.values()), older, outgoing, draft, unread);
  }

  /** Whether some may be missing between what is here and a page of the newest. */
  boolean isApart(List<Message> page) {
    long first = page.stream().mapToLong(Message::id).min().orElse(Long.MAX_VALUE);
    boolean meets = messages.stream().anyMatch(message -> message.id() == first);
    return !meets && messages.stream().anyMatch(message -> message.id() < first);
  }

  /** With these and what came after them: between them and what was known some may be missing. */
  public Chat only(List<Message> newest) {
    long last = newest.stream().mapToLong(Message::id).max().orElse(0);
    List<Message> since = messages.stream().filter(message -> message.id() > last).toList();
    return new Chat(since, older, outgoing, draft, unread).with(newest);
  }

  public Chat with(Older next) {
    return new Chat(messages, next, outgoing, draft, unread);
  }

  public Chat withOutgoing(List<Outgoing> next) {
    return new Chat(messages, older, next, draft, unread);
  }

  /** With this one of those under way changed. */
  public Chat changing(String clientId, UnaryOperator<Outgoing> change) {
    return withOutgoing(
        outgoing.stream().map(o -> o.clientId().equals(clientId) ? change.apply(o) : o).toList());
  }

  public Chat without(String clientId) {
    return withOutgoing(outgoing.stream().filter(o -> !o.clientId().equals(clientId)).toList());
  }

  public Chat withDraft(String next) {
    return new Chat(messages, older, outgoing, next, unread);
  }

  public Chat withUnread(int next) {
    return new Chat(messages, older, outgoing, draft, next);
  }
}
