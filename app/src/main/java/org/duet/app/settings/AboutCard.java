package org.duet.app.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.duet.app.i18n.ClientVersion;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Wordmark;
import org.jspecify.annotations.Nullable;

/** What this program is, whom it owes what to, and on which terms. */
final class AboutCard extends SettingsCard {
  private final Messages messages;
  private final ListView<Part> list = new ListView<>();
  private final TextArea terms = new TextArea();

  AboutCard(List<Part> parts, Messages messages) {
    super(messages.text("settings.about"));
    this.messages = messages;
    list.setId(SettingsView.PARTS);
    list.setAccessibleText(messages.text("settings.parts"));
    list.getStyleClass().add("settings-parts");
    list.setCellFactory(all -> new Line());
    list.getItems().setAll(parts);
    list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    terms.setId(SettingsView.LICENCE);
    terms.setEditable(false);
    terms.getStyleClass().add("settings-licence");
    terms.managedProperty().bind(terms.visibleProperty());
    getChildren()
        .addAll(
            new Wordmark(messages.text("app.name")),
            Texts.saying(ClientVersion.in(messages), "text-quiet"),
            Texts.saying(messages.text("settings.parts"), "text-quiet"),
            list,
            terms);
  }

  /** The terms of the one that was chosen; a licence speaks English alone. */
  private void show(@Nullable Part part) {
    String text = part == null ? "" : Parts.text(part);
    terms.setText(text);
    terms.setScrollTop(0);
    terms.setVisible(!text.isEmpty());
    terms.setAccessibleText(
        part == null ? "" : messages.text("settings.licence", part.title(), licences(part)));
  }

  private String licences(Part part) {
    return part.licences().stream()
        .reduce((one, other) -> messages.text("settings.licence-or", one, other))
        .orElse("");
  }

  /** One part: what it is, and on which terms. */
  private final class Line extends ListCell<Part> {
    @Override
    protected void updateItem(@Nullable Part part, boolean empty) {
      super.updateItem(part, empty);
      setPrefWidth(0);
      if (empty || part == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      setAccessibleText(messages.text("settings.licence", part.title(), licences(part)));
      setGraphic(line(part));
    }

    private Node line(Part part) {
      Label name = new Label(part.title());
      Label licence = new Label(licences(part));
      licence.getStyleClass().add("text-quiet");
      SideBySide line = new SideBySide(name, licence);
      line.getStyleClass().add("settings-part");
      return line;
    }
  }
}
