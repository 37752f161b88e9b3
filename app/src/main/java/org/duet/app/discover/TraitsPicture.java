package org.duet.app.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.Trait;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;

/** How two people are, side by side; takes no room where that is not known of both. */
final class TraitsPicture extends VBox {
  private final Label them = Texts.wrapped("trait-legend");
  private final List<TraitRow> rows;

  TraitsPicture(Messages messages) {
    setId(DiscoverView.TRAITS);
    getStyleClass().add("traits");
    rows = Arrays.stream(Trait.values()).map(trait -> new TraitRow(trait, messages)).toList();
    Label me = Texts.saying(messages.text("traits.you"), "trait-legend");
    me.setMinWidth(USE_PREF_SIZE); // a long name beside it breaks, not this
    HBox legend = new HBox(named(me, "trait-me"), named(them, "trait-other"));
    legend.getStyleClass().add("trait-legends");
    SideBySide top =
        new SideBySide(Texts.saying(messages.text("traits.title"), "text-strong"), legend);
    top.getStyleClass().add("traits-top");
    getChildren().add(top);
    getChildren().addAll(rows);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  private static Label named(Label name, String look) {
    Region mark = new Region();
    mark.getStyleClass().add(look);
    name.setGraphic(mark);
    return name;
  }

  void show(Candidate person) {
    Optional<Candidate.Both> traits = person.traits();
    setVisible(traits.isPresent());
    traits.ifPresent(both -> {
      them.setText(person.firstName());
      rows.forEach(row -> row.show(both, person.firstName()));
    });
  }
}
