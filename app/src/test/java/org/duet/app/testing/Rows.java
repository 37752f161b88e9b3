package org.duet.app.testing;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** The rows of a list, of which only those that are seen exist. To be used on the JavaFX thread. */
final class Rows {
  private Rows() {}

  /** Scrolls to the row with this id; false where there is none in all the list. */
  static <T> boolean reveal(ListView<T> list, String id) {
    OptionalInt at = find(list, id);
    at.ifPresent(index -> {
      list.scrollTo(index);
      list.layout();
    });
    return at.isPresent();
  }

  /** Which row has which id only the view knows: one more of its rows is asked, and never shown. */
  private static <T> OptionalInt find(ListView<T> list, String id) {
    ListCell<T> row = list.getCellFactory().call(list);
    row.updateListView(list);
    try {
      return IntStream.range(0, list.getItems().size())
          .filter(index -> {
            row.updateIndex(index);
            return id.equals(row.getId());
          })
          .findFirst();
    } finally {
      row.updateIndex(-1);
    }
  }
}
