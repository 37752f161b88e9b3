package org.duet.app.alerts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duet.app.desktop.Notifier;
import org.duet.app.desktop.Tray;
import org.duet.app.i18n.Messages;
import org.duet.app.media.RingSound;
import org.duet.app.media.Ringer;
import org.duet.app.state.AppState;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.duet.app.storage.Preferences;
import org.duet.model.call.PendingCall;
import org.jspecify.annotations.Nullable;

/**
 * Rings, pops up, tells and counts, as {@link Alert} decides with every change. To be made and
 * closed on the JavaFX thread, and all its work is done there.
 */
public final class Alerts implements AutoCloseable {
  private final ReadOnlyObjectProperty<AppState> state;
  private final Consumer<? super Event> dispatch;
  private final ObservableValue<Messages> words;
  private final Preferences preferences;
  private final ObservableValue<Boolean> looking;
  private final Outlets outlets;
  private final Runnable raise;
  private final CallHand hand;
  private final Map<UUID, PendingCall> noticed = new LinkedHashMap<>();

  /** By match: told once, until the person looks. */
  private final Set<Long> told = new HashSet<>();

  /** How the tray was told to look; null before that. */
  private Tray.@Nullable Dress dress;

  private Seen seen = Seen.NOTHING;
  private boolean ringing;
  private boolean closed;

  /** Where an alert goes. */
  public record Outlets(Ringer ringer, CallPopup popup, Tray tray, Notifier notifier) {}

  /**
   * Begins at once.
   *
   * @param looking whether the person has the client's window before them
   * @param raise brings the window before them; from any thread
   */
  public Alerts(
      ReadOnlyObjectProperty<AppState> state,
      Consumer<? super Event> dispatch,
      ObservableValue<Messages> words,
      Preferences preferences,
      ObservableValue<Boolean> looking,
      Outlets outlets,
      Runnable raise) {
    this.state = state;
    this.dispatch = dispatch;
    this.words = words;
    this.preferences = preferences;
    this.looking = looking;
    this.outlets = outlets;
    this.raise = raise;
    this.hand = new CallHand(dispatch, raise);
    state.subscribe(now -> alert());
    looking.subscribe(now -> alert());
    words.subscribe(now -> alert());
    preferences.doNotDisturb.subscribe(now -> alert());
  }

  private Messages words() {
    return words.getValue();
  }

  private void alert() {
    if (closed) {
      return;
    }
    boolean looks = looking.getValue();
    seen = looks ? Seen.of(state.get()) : seen.following(state.get());
    Alert now = Alert.of(state.get(), preferences.doNotDisturb.get(), looks, seen);
    if (now.ring()) {
      outlets.ringer().ring(ring());
    } else if (ringing) {
      outlets.ringer().quiet();
    }
    ringing = now.ring();
    outlets.popup().show(now.popUp(), hand);
    notice(now);
    tell(now.news());
    dress(new Tray.Dress(look(now), menu()));
  }

  /** Only what is new: the state changes far more often, and a tray blinks with every picture. */
  private void dress(Tray.Dress wanted) {
    if (!wanted.equals(dress)) {
      dress = wanted;
      outlets.tray().show(wanted.look(), wanted.words());
    }
  }

  private Ringer.Ring ring() {
    return new Ringer.Ring(
        RingSound.named(preferences.ringSound.get()),
        preferences.ringVolume.get(),
        preferences.ringDevice.get());
  }

  private void notice(Alert now) {
    Map<UUID, PendingCall> wanted = new LinkedHashMap<>();
    now.popUp().forEach(call -> wanted.put(call.sessionId(), call));
    noticed.keySet().stream()
        .filter(call -> !wanted.containsKey(call))
        .forEach(outlets.notifier()::gone);
    wanted.values().stream()
        .filter(call -> !noticed.containsKey(call.sessionId()))
        .forEach(this::notice);
    noticed.clear();
    noticed.putAll(wanted);
  }

  private void notice(PendingCall call) {
    outlets
        .notifier()
        .calling(
            call.sessionId(),
            words().text("alert.calls", call.otherUserName()),
            words().text(call.mutual() ? "alert.repeat-call" : "alert.first-call"),
            words().text("alert.answer"),
            words().text("alert.decline"),
            new Notifier.Hand() {
              @Override
              public void answer() {
                hand.answer(call);
              }

              @Override
              public void decline() {
                hand.decline(call);
              }

              @Override
              public void open() {
                raise.run();
              }
            });
  }

  /** One notice for each conversation: what comes after it, the tray counts. */
  private void tell(List<News> news) {
    Set<Long> wanted = news.stream().map(News::matchId).collect(Collectors.toSet());
    told.stream()
        .filter(match -> !wanted.contains(match))
        .forEach(match -> outlets.notifier().read(match));
    told.retainAll(wanted);
    for (News one : news) {
      if (told.add(one.matchId())) {
        outlets.notifier().news(one.matchId(), one.name(), words(one), () -> open(one.matchId()));
      }
    }
  }

  private String words(News one) {
    return one.unread() == 0
        ? words().text("home.fresh-line")
        : words().plural("alert.messages", one.unread());
  }

  private void open(long matchId) {
    raise.run();
    dispatch.accept(new SocialEvent.Went(new Place.Chat(matchId)));
  }

  private Tray.Look look(Alert now) {
    return new Tray.Look(tip(now), now.waiting(), now.unread(), now.quiet());
  }

  private String tip(Alert now) {
    List<String> parts = new ArrayList<>();
    if (now.waiting() > 0) {
      parts.add(words().plural("tray.calls", now.waiting()));
    }
    if (now.unread() > 0) {
      parts.add(words().plural("matches.unread", now.unread()));
    }
    if (now.quiet()) {
      parts.add(words().text("tray.quiet"));
    }
    return parts.isEmpty()
        ? words().text("tray.calm")
        : words().text("tray.tip", words().commas(parts));
  }

  private Tray.Words menu() {
    return new Tray.Words(
        words().text("tray.open"), words().text("tray.do-not-disturb"), words().text("tray.quit"));
  }

  /** Silent, and nothing is left over other windows. */
  @Override
  public void close() {
    closed = true;
    outlets.popup().close();
    outlets.ringer().close();
    outlets.notifier().close();
    outlets.tray().close();
  }
}
