package org.duet.app.discover;

import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.StackPane;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.PersonMenu;
import org.duet.app.theme.Portraits;
import org.jspecify.annotations.Nullable;

/**
 * One of those who are there. What can be done about them is in a corner while it is pointed at or
 * has the keyboard, and where menus of such things open: by the right button, or the menu key.
 */
final class Face extends StackPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Candidate person;
  private final DiscoverViewModel model;
  private final Messages messages;
  private final Button button;
  private final BooleanBinding near;

  /** Made once it is wanted: there are many of them, and few are ever looked at so closely. */
  private @Nullable PersonMenu menu;

  Face(Candidate person, DiscoverViewModel model, Portraits portraits, Messages messages) {
    this.person = person;
    this.model = model;
    this.messages = messages;
    String name = person.match().matchedUserName();
    Avatar portrait = new Avatar(Avatar.Size.MEDIUM, portraits);
    portrait.show(person.match().matchedUserId(), name);
    button = Buttons.plain(DiscoverView.FACE + person.id(), "", () -> model.choose(person), "face");
    button.setGraphic(portrait);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(
        messages.text("matches.name-age", name, person.match().matchedUserAge()));
    Buttons.nameShown(button);
    getStyleClass().add("face-place");
    getChildren().setAll(button);
    near = hoverProperty().or(focusWithinProperty());
    near.subscribe(is -> {
      if (is) {
        menu();
      }
    });
    button.setOnContextMenuRequested(wish -> {
      open(menu());
      wish.consume();
    });
  }

  /** Who presses before anything was drawn of it, as a finger does, finds it all the same. */
  private void open(PersonMenu made) {
    applyCss();
    layout();
    made.show();
  }

  /** Where the keyboard is, Tab leads from the face to it, and on to the next face. */
  private PersonMenu menu() {
    if (menu == null) {
      PersonMenu made =
          new PersonMenu(messages.text("person.menu", person.match().matchedUserName()))
              .keepAway(() -> model.report(person), () -> model.block(person), messages);
      made.getStyleClass().add("face-menu");
      made.visibleProperty().bind(near.or(made.showingProperty()));
      StackPane.setAlignment(made, Pos.TOP_RIGHT);
      getChildren().add(made);
      menu = made;
    }
    return menu;
  }

  void mark(Candidate shown) {
    button.pseudoClassStateChanged(CURRENT, shown.id() == person.id());
  }
}
