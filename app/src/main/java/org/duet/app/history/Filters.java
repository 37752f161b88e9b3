package org.duet.app.history;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.duet.app.i18n.Messages;

/** Chooses which calls are shown. */
final class Filters extends FlowPane {
  Filters(HistoryViewModel model, Messages messages) {
    getStyleClass().add("orders");
    ToggleGroup group = new ToggleGroup();
    for (Filter filter : Filter.values()) {
      ToggleButton button = button(filter, messages);
      button.setToggleGroup(group);
      button.setOnAction(press -> {
        button.setSelected(true); // One is always chosen.
        model.filter().set(filter);
      });
      model.filter().subscribe(now -> button.setSelected(now == filter));
      getChildren().add(button);
    }
    managedProperty().bind(visibleProperty());
  }

  private static ToggleButton button(Filter filter, Messages messages) {
    String text =
        switch (filter) {
          case ALL -> messages.text("calls.all");
          case MISSED -> messages.text("calls.missed");
        };
    ToggleButton button = new ToggleButton(text);
    button.setId(HistoryView.FILTER + filter.name().toLowerCase(Locale.ROOT));
    button.setAccessibleText(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("order");
    return button;
  }
}
