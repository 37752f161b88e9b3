package org.duet.app.settings;

import java.util.List;
import javafx.scene.control.Label;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Wordmark;

/** What this program is, and whom it owes what to. */
final class AboutCard extends SettingsCard {
  AboutCard(List<Part> parts, Messages messages) {
    super(messages.text("settings.about"));
    String version = AboutCard.class.getPackage().getImplementationVersion();
    getChildren()
        .addAll(
            new Wordmark(messages.text("app.name")),
            Texts.saying(
                version == null
                    ? messages.text("settings.version-none")
                    : messages.text("settings.version", version),
                "text-quiet"),
            Texts.saying(messages.text("settings.parts"), "text-quiet"));
    for (Part part : parts) {
      getChildren().add(line(part));
    }
  }

  private static SideBySide line(Part part) {
    String version = part.version();
    Label name = new Label(version == null ? part.name() : part.name() + " " + version);
    Label licence = new Label(part.licence());
    licence.getStyleClass().add("text-quiet");
    SideBySide line = new SideBySide(name, licence);
    line.getStyleClass().add("settings-part");
    return line;
  }
}
