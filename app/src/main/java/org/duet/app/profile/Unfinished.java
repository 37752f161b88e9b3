package org.duet.app.profile;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.model.people.Profile;
import org.duet.model.wire.Requests;
import org.jspecify.annotations.Nullable;

/**
 * What a person began to tell of themselves and did not save. In another language they get another
 * window, whose form takes up what stood in the one before: every form has one of its own, and
 * follows one that lives longer than any window.
 */
public final class Unfinished {
  final Draft draft = new Draft();

  /** Whether the form is open. */
  final BooleanProperty editing = new SimpleBooleanProperty();

  /** Whether it was closed with changes in it that can be taken up again. */
  final BooleanProperty setAside = new SimpleBooleanProperty();

  /** What stood there when the changes began; empty while nothing did. */
  final ObjectProperty<Optional<Requests.WriteProfile>> began =
      new SimpleObjectProperty<>(Optional.empty());

  /** Nothing is called wrong before the person tried to go on; from then on at once. */
  final ObservableSet<Step> tried = FXCollections.observableSet();

  /** The picture of which a square is being chosen; null where there is none. */
  Stand.@Nullable Cutting cutting;

  /**
   * Whose it is; null where nobody was here yet. A number alone does not tell: a server that lost
   * everything gives it to the next who comes.
   */
  private @Nullable Owner owner;

  private record Owner(long userId, String email) {}

  /** What somebody wrote is nobody else's, and gone when they go of their own will. */
  void keepFor(AppState state) {
    boolean left = state instanceof AppState.SignedOut out && out.trouble() == null;
    boolean another = state instanceof SignedIn in && !owner(in).equals(owner);
    if (left || another) {
      draft.clear();
      began.set(Optional.empty());
      cutting = null;
      close();
    }
    if (state instanceof SignedIn in) {
      owner = owner(in);
    }
  }

  private static Owner owner(SignedIn in) {
    return new Owner(in.me().userId(), in.me().email());
  }

  /** The same as in another from now on, whichever of the two changes. Holds neither fast. */
  void follow(Unfinished other) {
    draft.follow(other.draft);
    editing.bindBidirectional(other.editing);
    setAside.bindBidirectional(other.setAside);
    began.bindBidirectional(other.began);
    Bindings.bindContentBidirectional(tried, other.tried);
  }

  /**
   * Whether anything in it was changed.
   *
   * @param known what it is told from where nobody knows how it began
   */
  boolean isOtherThan(Optional<Profile> known) {
    return began
        .get()
        .or(() -> known.map(Draft::requestOf))
        .filter(draft.request()::equals)
        .isEmpty();
  }

  /** The form is closed, and nothing is called wrong any more. What stands in it stays. */
  void close() {
    tried.clear();
    editing.set(false);
    setAside.set(false);
  }
}
