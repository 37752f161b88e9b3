package org.duet.app.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Place;
import org.kordamp.ikonli.feather.Feather;

/**
 * One place of the side bar.
 *
 * @param id of its button
 * @param name in words
 * @param key goes there, together with the system's shortcut key
 */
record Entry(String id, String name, Feather glyph, Place place, KeyCode key) {

  /** From top to bottom. */
  static List<Entry> all(Messages messages) {
    return List.of(
        new Entry(
            SideBar.HOME,
            messages.text("place.home"),
            Feather.HOME,
            new Place.Home(),
            KeyCode.DIGIT1),
        new Entry(
            SideBar.DISCOVER,
            messages.text("place.discover"),
            Feather.COMPASS,
            new Place.Discover(),
            KeyCode.DIGIT2),
        new Entry(
            SideBar.MATCHES,
            messages.text("place.matches"),
            Feather.HEART,
            new Place.Matches(),
            KeyCode.DIGIT3),
        // Younger than the others, whose keys people know.
        new Entry(
            SideBar.CALLS,
            messages.text("place.calls"),
            Feather.PHONE,
            new Place.Calls(),
            KeyCode.DIGIT6),
        new Entry(
            SideBar.PROFILE,
            messages.text("place.profile"),
            Feather.USER,
            new Place.Profile(),
            KeyCode.DIGIT4),
        new Entry(
            SideBar.SETTINGS,
            messages.text("place.settings"),
            Feather.SETTINGS,
            new Place.Settings(),
            KeyCode.DIGIT5));
  }

  KeyCodeCombination shortcut() {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  /** Whether this is the one to mark while the person is there. */
  boolean covers(Place where) {
    return switch (where) {
      case Place.Chat _ -> place instanceof Place.Matches;
      case Place.Blocked(Place from) -> covers(from);
      case Place.Home _,
          Place.Discover _,
          Place.Matches _,
          Place.Calls _,
          Place.Profile _,
          Place.Settings _ ->
          place.equals(where);
    };
  }
}
