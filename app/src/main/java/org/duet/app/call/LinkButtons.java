package org.duet.app.call;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.duet.app.i18n.Messages;
import org.duet.app.media.CallQuality;
import org.duet.app.media.SafetyCheck;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The way out, the light that tells how the connection is, and the shield; the latter two open
 * their panels.
 */
final class LinkButtons extends FlowPane {
  /**
   * Narrow enough to leave room for the own picture beside it in the smallest window, in pixels.
   */
  private static final double LENGTH = 280;

  private static final PseudoClass FAIR = PseudoClass.getPseudoClass("fair");
  private static final PseudoClass POOR = PseudoClass.getPseudoClass("poor");
  private static final PseudoClass SURE = PseudoClass.getPseudoClass("sure");

  private final LinkViewModel model;
  private final Messages messages;
  private final Button quality;
  private final Button verify;

  LinkButtons(LinkViewModel model, Button leave, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("call-link-buttons");
    quality =
        Buttons.of(
            CallView.QUALITY,
            "",
            Feather.ACTIVITY,
            () -> model.toggle(LinkViewModel.Panel.QUALITY),
            "call-chip");
    verify =
        Buttons.of(
            CallView.VERIFY,
            "",
            Feather.SHIELD,
            () -> model.toggle(LinkViewModel.Panel.VERIFY),
            "call-chip");
    setPrefWrapLength(LENGTH);
    getChildren().setAll(leave, quality, verify);
    model.quality().subscribe(this::light);
    model.safety().subscribe(_ -> shield());
    model.finding().subscribe(_ -> shield());
  }

  private void light(@Nullable CallQuality now) {
    quality.setText(model.level());
    quality.setAccessibleText(messages.text("quality.open", model.level()));
    quality.pseudoClassStateChanged(FAIR, now != null && now.level() == CallQuality.Level.FAIR);
    quality.pseudoClassStateChanged(POOR, now != null && now.level() == CallQuality.Level.POOR);
  }

  private void shield() {
    boolean same = model.finding().get() == LinkViewModel.Finding.SAME;
    boolean alarm =
        model.finding().get() == LinkViewModel.Finding.DIFFERENT
            || model.check() instanceof SafetyCheck.Impossible;
    verify.setText(messages.text(same ? "verify.verified" : "verify.open"));
    verify.setAccessibleText(verify.getText());
    verify.setGraphic(Icons.of(alarm ? Feather.SHIELD_OFF : Feather.SHIELD));
    verify.pseudoClassStateChanged(SURE, same);
    verify.pseudoClassStateChanged(POOR, alarm);
  }
}
