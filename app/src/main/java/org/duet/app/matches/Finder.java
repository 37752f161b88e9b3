package org.duet.app.matches;

import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;

/** Finds somebody by their name, and says in which order all others stand. */
final class Finder extends VBox {
  Finder(MatchesViewModel model, Messages messages) {
    getStyleClass().add("finder");
    TextField search = new TextField();
    search.setId(MatchesView.SEARCH);
    search.setPromptText(messages.text("matches.search"));
    search.setAccessibleText(messages.text("matches.search"));
    search.textProperty().bindBidirectional(model.query());
    FlowPane orders = new FlowPane();
    orders.getStyleClass().add("orders");
    ToggleGroup group = new ToggleGroup();
    for (Order order : Order.values()) {
      ToggleButton button = button(order, messages);
      button.setToggleGroup(group);
      button.setSelected(order == model.order().get());
      button.setOnAction(press -> {
        button.setSelected(true); // One is always chosen.
        model.order().set(order);
      });
      orders.getChildren().add(button);
    }
    getChildren().setAll(search, orders);
    managedProperty().bind(visibleProperty());
  }

  private static ToggleButton button(Order order, Messages messages) {
    String text =
        switch (order) {
          case RECENT -> messages.text("matches.by-recent");
          case NAME -> messages.text("matches.by-name");
          case FIT -> messages.text("matches.by-fit");
          case ONLINE -> messages.text("matches.by-online");
        };
    ToggleButton button = new ToggleButton(text);
    button.setId(MatchesView.ORDER + order.name().toLowerCase(Locale.ROOT));
    button.setAccessibleText(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("order");
    return button;
  }
}
