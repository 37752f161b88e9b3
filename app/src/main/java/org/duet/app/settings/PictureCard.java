package org.duet.app.settings;

import java.util.List;
import org.duet.app.i18n.Messages;
import org.duet.app.media.PictureChoice.Blur;
import org.duet.app.storage.Preferences;
import org.duet.app.theme.Check;
import org.duet.app.theme.Texts;

/** How a person is seen in calls. */
final class PictureCard extends SettingsCard {

  PictureCard(Preferences chosen, Messages messages) {
    super(messages.text("settings.picture"));
    getChildren()
        .addAll(
            Texts.saying(messages.text("settings.blur"), "field-label"),
            explained(
                OneOf.of(
                    List.of(Blur.values()),
                    SettingsView.BLUR,
                    one -> name(one, messages),
                    Blur.named(chosen.blur.get()),
                    one -> chosen.blur.set(one.name())),
                messages.text("settings.blur-note")),
            explained(
                Check.of(SettingsView.MARK, messages.text("settings.mark"), chosen.pictureMark),
                messages.text("settings.mark-note")));
  }

  private static String name(Blur one, Messages messages) {
    return switch (one) {
      case FIRST_CALLS -> messages.text("settings.blur-first");
      case EVERY_CALL -> messages.text("settings.blur-every");
    };
  }
}
