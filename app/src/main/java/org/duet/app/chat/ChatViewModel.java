package org.duet.app.chat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duet.app.i18n.Messages;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Chat;
import org.duet.app.state.Connection;
import org.duet.app.state.Event;
import org.duet.app.state.Outgoing;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.model.call.SessionRules;
import org.duet.model.chat.Message;
import org.duet.model.matching.Match;
import org.jspecify.annotations.Nullable;

/** The conversation that is open, and what the person writes in it. */
public final class ChatViewModel {
  /** From here on it is said how many are left. */
  static final int NEAR_THE_END = 200;

  private final Consumer<? super Event> dispatch;
  private final Messages messages;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Optional<Partner>> partner =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
  private final StringProperty draft = new SimpleStringProperty("");
  private @Nullable Chat shown;

  /** Set while the draft comes from the state, so that it is not sent back there. */
  private boolean following;

  /**
   * Whom the conversation is with.
   *
   * @param about whether they are there, in words
   * @param callable whether they may be called right now
   */
  record Partner(
      long matchId, long userId, String name, String about, boolean online, boolean callable) {}

  public ChatViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      Messages messages,
      InstantSource clock) {
    this.dispatch = dispatch;
    this.messages = messages;
    this.clock = clock;
    draft.subscribe(text -> typed(text));
    state.subscribe(now -> show(now));
  }

  private void show(AppState state) {
    Optional<Match> match = Optional.empty();
    if (state instanceof SignedIn in && in.social().place() instanceof Place.Chat(long matchId)) {
      match = in.match(matchId);
      match.ifPresent(m -> show(in, m));
    }
    if (match.isEmpty()) {
      partner.set(Optional.empty());
      shown = null;
      writable.set(false);
      lines.set(List.of());
      follow("");
      hint.set(isLoading(state) ? messages.text("matches.loading") : "");
    }
  }

  private static boolean isLoading(AppState state) {
    return state instanceof SignedIn in && in.matches() == null;
  }

  private void show(SignedIn in, Match match) {
    boolean another = partner.get().map(p -> p.matchId() != match.id()).orElse(true);
    Chat chat = in.social().chat(match.id());
    boolean connected = in.connection() instanceof Connection.Connected;
    boolean online = in.social().online().contains(match.matchedUserId());
    partner.set(
        Optional.of(
            new Partner(
                match.id(),
                match.matchedUserId(),
                match.matchedUserName(),
                about(in.social().presence().told(), online),
                online,
                connected
                    && SessionRules.refusalToCall(match.status(), match.callCompleted())
                        .isEmpty())));
    writable.set(chat.older() != Chat.Older.NOWHERE);
    hint.set(hint(chat, connected));
    if (another || !chat.draft().equals(draft.get())) {
      follow(chat.draft());
    }
    if (another || !same(chat)) {
      lines.set(Lines.of(chat, in.me().userId(), ZoneId.systemDefault()));
    }
    shown = chat;
  }

  private String hint(Chat chat, boolean connected) {
    if (chat.older() == Chat.Older.NOWHERE) {
      return messages.text("chat.nowhere");
    }
    return connected ? "" : messages.text("chat.offline");
  }

  /** Who is not known to be there is not said to be away. */
  private String about(boolean told, boolean online) {
    return told ? messages.text(online ? "chat.online" : "chat.away") : "";
  }

  /** Whether nothing changed that lines are made of; to compare each of thousands takes time. */
  @SuppressWarnings("ReferenceEquality")
  private boolean same(Chat chat) {
    Chat before = shown;
    return before != null
        && before.messages() == chat.messages()
        && before.outgoing() == chat.outgoing()
        && before.older() == chat.older();
  }

  private void follow(String text) {
    following = true;
    try {
      draft.set(text);
    } finally {
      following = false;
    }
  }

  private void typed(String text) {
    int free = Message.LONGEST - length(text);
    left.set(free <= NEAR_THE_END ? leftWords(free) : "");
    if (!following) {
      partner
          .get()
          .ifPresent(with -> dispatch.accept(new SocialEvent.Chats.Typed(with.matchId(), text)));
    }
  }

  private String leftWords(int free) {
    return free < 0 ? messages.plural("chat.too-long", -free) : messages.plural("chat.left", free);
  }

  private static int length(String text) {
    String body = text.strip();
    return body.codePointCount(0, body.length());
  }

  /** Whether what is typed can be sent. */
  static boolean isSendable(String text) {
    return !text.isBlank() && length(text) <= Message.LONGEST;
  }

  void send() {
    String text = draft.get();
    if (isSendable(text)) {
      partner
          .get()
          .ifPresent(with ->
              dispatch.accept(
                  new SocialEvent.Chats.SendPressed(
                      with.matchId(), text, UUID.randomUUID().toString(), clock.instant())));
    }
  }

  void retry(Outgoing out) {
    withMatch(id -> new SocialEvent.Chats.RetryPressed(id, out.clientId()));
  }

  void discard(Outgoing out) {
    withMatch(id -> new SocialEvent.Chats.DiscardPressed(id, out.clientId()));
  }

  /** The first line is near: what lies before it is wanted. */
  void older() {
    if (!lines.get().isEmpty()
        && lines.get().getFirst() instanceof Line.Top(Line.Before before)
        && before == Line.Before.MORE) {
      withMatch(SocialEvent.Chats.OlderWanted::new);
    }
  }

  /** What lies before the first line did not come, and is wanted again. */
  void olderAgain() {
    withMatch(SocialEvent.Chats.OlderWanted::new);
  }

  void call() {
    withMatch(Event.Calls.CallPressed::new);
  }

  void back() {
    dispatch.accept(new SocialEvent.Went(new Place.Matches()));
  }

  void unmatch() {
    withMatch(SocialEvent.Circle.UnmatchPressed::new);
  }

  void block() {
    withPerson(SocialEvent.OfSafety.BlockAsked::new);
  }

  void report() {
    withPerson(SocialEvent.OfSafety.ReportAsked::new);
  }

  private interface OfMatch {
    Event event(long matchId);
  }

  private void withMatch(OfMatch event) {
    partner.get().ifPresent(with -> dispatch.accept(event.event(with.matchId())));
  }

  private void withPerson(Function<Person, Event> event) {
    partner
        .get()
        .ifPresent(with -> dispatch.accept(event.apply(new Person(with.userId(), with.name()))));
  }

  ReadOnlyObjectProperty<Optional<Partner>> partner() {
    return partner.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Line>> lines() {
    return lines.getReadOnlyProperty();
  }

  /** Whether there is anybody to write to, on a server that has messages. */
  ReadOnlyBooleanProperty writable() {
    return writable.getReadOnlyProperty();
  }

  /** What to know about sending right now; empty where all is well. */
  ReadOnlyStringProperty hint() {
    return hint.getReadOnlyProperty();
  }

  /** How many characters are left, near the end; else empty. */
  ReadOnlyStringProperty left() {
    return left.getReadOnlyProperty();
  }

  StringProperty draft() {
    return draft;
  }

  Messages messages() {
    return messages;
  }

  InstantSource clock() {
    return clock;
  }
}
