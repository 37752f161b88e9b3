package org.duet.app.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duet.app.state.AppState;
import org.duet.app.state.Beside;
import org.duet.app.state.Beside.Felt;
import org.duet.app.state.Beside.Line;
import org.duet.app.state.Beside.MoreTime;
import org.duet.app.state.CallState;
import org.duet.app.state.CallState.Peer;
import org.duet.app.state.Chat;
import org.duet.app.state.Event;
import org.duet.model.chat.Message;
import org.duet.model.wire.PeerNote;
import org.jspecify.annotations.Nullable;

/** What the two of a call write and feel beside the picture, and the wish for more time. */
final class BesideViewModel {
  private static final int MOST_LINES = 200;

  /** Faster than this nobody feels anything new. */
  private static final Duration BETWEEN_REACTIONS = Duration.ofMillis(300);

  private final Consumer<? super Event> dispatch;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Felt> felt = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MoreTime> moreTime =
      new ReadOnlyObjectWrapper<>(MoreTime.NOT_ASKED);
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty draft = new SimpleStringProperty("");
  private final ReadOnlyObjectProperty<AppState> state;
  private Instant reacted = Instant.MIN;

  BesideViewModel(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      InstantSource clock) {
    this.state = state;
    this.dispatch = dispatch;
    this.clock = clock;
    state.subscribe(now -> show(now));
    open.subscribe(is -> {
      if (is) {
        dispatch.accept(new Event.Calls.TextsLooked());
        show(state.get());
      }
    });
  }

  private void show(AppState now) {
    if (now instanceof AppState.SignedIn in && in.call() instanceof CallState.Talking call) {
      show(in, call.peer());
    } else {
      lines.set(List.of());
      unread.set(false);
      felt.set(null);
      moreTime.set(MoreTime.NOT_ASKED);
      draft.set("");
      open.set(false);
    }
  }

  private void show(AppState.SignedIn in, Peer peer) {
    Beside beside = peer.beside();
    Chat chat = in.social().chat(peer.matchId());
    kept.set(!peer.firstCall());
    List<Line> all = peer.firstCall() ? beside.lines() : together(in, chat, beside);
    if (!all.equals(lines.get())) {
      lines.set(all);
    }
    boolean waits = beside.hasUnread() || (!peer.firstCall() && chat.unread() > 0);
    unread.set(waits && !open.get());
    if (waits && open.get()) {
      dispatch.accept(new Event.Calls.TextsLooked());
    }
    felt.set(beside.felt());
    moreTime.set(beside.moreTime());
  }

  /** The chat of the two, and what came past the server and is not in it yet. */
  private static List<Line> together(AppState.SignedIn in, Chat chat, Beside beside) {
    Map<String, Line> all = new LinkedHashMap<>();
    List<Message> messages = chat.messages();
    for (Message m : messages.subList(Math.max(0, messages.size() - MOST_LINES), messages.size())) {
      add(all, new Line(m.clientId(), m.senderId() == in.me().userId(), m.body()), m.id());
    }
    chat.outgoing().forEach(o -> add(all, new Line(o.clientId(), true, o.body()), 0));
    beside.lines().forEach(line -> add(all, line, 0));
    List<Line> last = List.copyOf(all.values());
    return last.subList(Math.max(0, last.size() - MOST_LINES), last.size());
  }

  /** Each by the name its writer gave it; some servers do not keep that. */
  private static void add(Map<String, Line> to, Line line, long number) {
    String name = line.id().isEmpty() ? "#" + number : line.id();
    to.putIfAbsent((line.mine() ? "me " : "them ") + name, line);
  }

  /** Whether what is typed can be sent. */
  boolean isSendable() {
    return !draft.get().isBlank() && room() >= 0;
  }

  /** How many characters more may be typed; less than none where there are too many already. */
  int room() {
    return PeerNote.Text.LONGEST - draft.get().strip().length();
  }

  void send() {
    if (isSendable()) {
      String body = draft.get().strip();
      draft.set("");
      dispatch.accept(
          new Event.Calls.TextPressed(body, UUID.randomUUID().toString(), clock.instant()));
    }
  }

  void react(PeerNote.Feeling feeling) {
    Instant now = clock.instant();
    if (reacted.isBefore(now.minus(BETWEEN_REACTIONS))) {
      reacted = now;
      dispatch.accept(new Event.Calls.ReactionPressed(feeling));
    }
  }

  void extend() {
    dispatch.accept(new Event.Calls.ExtendPressed());
  }

  Peer peer() {
    return state.get() instanceof AppState.SignedIn in
            && in.call() instanceof CallState.Talking call
        ? call.peer()
        : new Peer(0, 0, "");
  }

  /** Oldest first. */
  ReadOnlyObjectProperty<List<Line>> lines() {
    return lines.getReadOnlyProperty();
  }

  /** Whether what is written stays when the call is over. */
  ReadOnlyBooleanProperty kept() {
    return kept.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty unread() {
    return unread.getReadOnlyProperty();
  }

  /** The latest reaction of either; null before the first. */
  ReadOnlyObjectProperty<@Nullable Felt> felt() {
    return felt.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<MoreTime> moreTime() {
    return moreTime.getReadOnlyProperty();
  }

  /** Whether the panel is open. */
  BooleanProperty open() {
    return open;
  }

  StringProperty draft() {
    return draft;
  }
}
