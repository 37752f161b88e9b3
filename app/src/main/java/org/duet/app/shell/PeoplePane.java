package org.duet.app.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.duet.app.chat.ChatView;
import org.duet.app.matches.MatchesView;
import org.duet.app.state.AppState;
import org.duet.app.state.AppState.SignedIn;
import org.duet.app.state.Place;

/** The matches, and beside them, or instead of them where there is little room, a conversation. */
final class PeoplePane extends Region {
  /** From this width on, in pixels, there is room for both. */
  private static final double BOTH = 820;

  private static final double LIST = 330;

  private final MatchesView matches;
  private final ChatView chat;
  private boolean open;

  PeoplePane(ObservableValue<AppState> state, MatchesView matches, ChatView chat) {
    this.matches = matches;
    this.chat = chat;
    getStyleClass().add("people-pane");
    getChildren().setAll(matches, chat);
    widthProperty().subscribe(this::arrange);
    state
        .map(PeoplePane::conversation)
        .subscribe(match -> {
          open = match.isPresent();
          arrange();
          if (open) {
            chat.takeFocus();
          }
        });
  }

  /** Each is one of its own: who goes from one to the next goes on by writing too. */
  private static Optional<Long> conversation(AppState state) {
    return state instanceof SignedIn in && in.social().place() instanceof Place.Chat(long match)
        ? Optional.of(match)
        : Optional.empty();
  }

  private void arrange() {
    boolean both = open && getWidth() >= BOTH;
    matches.narrow().set(both);
    matches.setVisible(!open || both);
    chat.setVisible(open);
    chat.showBack(!both);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double list = matches.narrow().get() ? LIST : 0;
    if (matches.isVisible()) {
      double width = list > 0 ? list : Math.min(getWidth(), matches.maxWidth(-1));
      double left = list > 0 ? 0 : (getWidth() - width) / 2;
      matches.resizeRelocate(snapPositionX(left), 0, snapSizeX(width), getHeight());
    }
    chat.resizeRelocate(list, 0, Math.max(0, getWidth() - list), getHeight());
  }

  void takeFocus() {
    if (open) {
      chat.takeFocus();
    } else {
      matches.takeFocus();
    }
  }
}
