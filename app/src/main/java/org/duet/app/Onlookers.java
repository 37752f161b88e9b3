package org.duet.app;

import java.time.Instant;
import java.util.UUID;
import org.duet.app.backend.LiveFeed;
import org.duet.app.call.MediaEffects;
import org.duet.app.state.AppState;
import org.duet.app.state.Effect;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.Store;
import org.duet.model.call.PendingCall;
import org.jspecify.annotations.Nullable;

/**
 * Tells feed and media what a person does and waits for, as far as it concerns them. On the JavaFX
 * thread.
 */
final class Onlookers {
  private final Store<AppState, Event, Effect> store;
  private final LiveFeed feed;
  private final MediaEffects media;

  Onlookers(Store<AppState, Event, Effect> store, LiveFeed feed, MediaEffects media) {
    this.store = store;
    this.feed = feed;
    this.media = media;
  }

  /** From now on, and how things stand now. */
  void watch() {
    store.state().subscribe(state -> feed.sit(seat(state)));
    store.state().subscribe(state -> feed.look(chat(state)));
    store
        .state()
        .map(Onlookers::isRung)
        .subscribe(rings -> {
          if (rings) {
            media.ringing();
          }
        });
  }

  /** This machine is in another network: whatever was connected is connected no longer. */
  void moved() {
    feed.renew();
    media.lookAgain();
  }

  /**
   * This machine slept: the server is asked how things stand; until it answers, nothing rings that
   * is long over.
   */
  void woken(Instant now) {
    feed.woken();
    media.lookAgain();
    if (store.state().get() instanceof AppState.SignedIn in) {
      for (PendingCall call : in.pending().newestFirst()) {
        Instant expires = call.expiresAt();
        if (expires != null && !expires.isAfter(now)) {
          store.dispatch(new Event.Calls.PendingExpired(call.sessionId(), expires));
        }
      }
    }
  }

  private static boolean isRung(AppState state) {
    return state instanceof AppState.SignedIn in && !in.shownCalls().isEmpty();
  }

  private static @Nullable UUID seat(AppState state) {
    return state instanceof AppState.SignedIn in ? in.call().seat() : null;
  }

  private static @Nullable Long chat(AppState state) {
    return state instanceof AppState.SignedIn in
            && in.social().place() instanceof Place.Chat(long matchId)
        ? Long.valueOf(matchId)
        : null;
  }
}
