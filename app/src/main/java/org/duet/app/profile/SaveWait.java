package org.duet.app.profile;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Patience;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;

/** The way out of waiting until what was written about oneself is saved. */
final class SaveWait {
  private SaveWait() {}

  /** Seen only while that lasts. */
  static Button cancel(FormViewModel model, Messages messages) {
    Button cancel = Buttons.plain(FormIds.CANCEL, messages.text("form.cancel"), model::stopSaving);
    Shown.during(cancel, Patience.lasting(model.saving()));
    return cancel;
  }

  /** Escape does it too, and nothing else meanwhile. */
  static void endsWithEscape(Node form, FormViewModel model) {
    Patience.endWithEscape(form, model.saving(), model::stopSaving);
  }

  /** Says that the server may have it all the same, until the server says so itself. */
  static Label unsure(FormViewModel model, Messages messages) {
    Label unsure = Texts.wrapped("banner", "banner-wait");
    unsure.setId(FormIds.UNSURE);
    unsure.setText(messages.text("form.unsure"));
    Shown.during(unsure, Patience.lasting(model.unsure()));
    return unsure;
  }
}
