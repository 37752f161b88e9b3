package org.duet.app;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.duet.app.desktop.DuetLink;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Event;
import org.duet.app.state.Place;
import org.duet.app.state.SocialEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, kept until one can go there: whoever opens one may have to sign in first, and
 * even who stayed signed in is so only a moment after the start. It is followed once, by the one
 * whose match it is; and not any more once they went somewhere by themselves. On the JavaFX thread.
 */
final class LinkWish {
  private final Consumer<? super Event> dispatch;
  private final ReadOnlyObjectProperty<AppState> state;
  private @Nullable Long wanted;
  private @Nullable Place from;

  LinkWish(ReadOnlyObjectProperty<AppState> state, Consumer<? super Event> dispatch) {
    this.state = state;
    this.dispatch = dispatch;
    state.subscribe(this::seen);
  }

  /** Goes there as soon as that is possible; a link that leads nowhere changes nothing. */
  void follow(String link) {
    DuetLink.parse(link)
        .ifPresent(to ->
            wanted =
                switch (to) {
                  case DuetLink.ToMatch(long match) -> match;
                });
    from = null;
    seen(state.get());
  }

  private void seen(AppState now) {
    Long match = wanted;
    if (match == null) {
      return;
    }
    if (!(now instanceof SignedIn in)) {
      from = null;
      return;
    }
    Place place = in.social().place();
    if (in.match(match).isPresent()) {
      wanted = null;
      dispatch.accept(new SocialEvent.Went(new Place.Chat(match)));
    } else if (from == null) {
      from = place;
    } else if (!from.equals(place)) {
      wanted = null;
    }
  }
}
