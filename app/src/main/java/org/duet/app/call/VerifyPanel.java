package org.duet.app.call;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.call.LinkViewModel.Finding;
import org.duet.app.i18n.Messages;
import org.duet.app.media.SafetyCheck;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.duet.model.call.SafetyCode;

/** Four words and three gestures, equal on both sides unless somebody is in the middle. */
final class VerifyPanel extends VBox {
  private final LinkViewModel model;
  private final Messages messages;
  private final Label how = Texts.wrapped("call-panel-text");
  private final Label words = Texts.wrapped("call-code");
  private final Label gestures = Texts.wrapped("call-code-gestures");
  private final Label result = Texts.wrapped("call-panel-text");
  private final Button same;
  private final Button different;
  private final Button leave;

  VerifyPanel(LinkViewModel model, CallViewModel call, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(CallView.VERIFY_PANEL);
    getStyleClass().addAll("call-panel", "call-side-panel");
    setMaxWidth(USE_PREF_SIZE);
    words.setId(CallView.VERIFY_WORDS);
    gestures.setId(CallView.VERIFY_GESTURES);
    result.setId(CallView.VERIFY_RESULT);
    same = button(CallView.VERIFY_SAME, "verify.match", () -> model.found(Finding.SAME));
    different =
        button(CallView.VERIFY_DIFFERENT, "verify.differ", () -> model.found(Finding.DIFFERENT));
    leave = button(CallView.VERIFY_LEAVE, "verify.leave", call::hangUp);
    leave.getStyleClass().add("hang-up");
    Label title = Texts.saying(messages.text("verify.title"), "call-panel-title");
    FlowPane buttons = new FlowPane(same, different, leave);
    buttons.getStyleClass().add("call-panel-buttons");
    for (Label each : new Label[] {how, words, gestures, result}) {
      Texts.hideWhileEmpty(each);
    }
    getChildren().setAll(title, how, words, gestures, result, buttons);
    Shown.during(this, model.open().map(open -> open == LinkViewModel.Panel.VERIFY));
    model.safety().subscribe(_ -> show());
    model.finding().subscribe(_ -> show());
  }

  private Button button(String id, String key, Runnable action) {
    return Buttons.plain(id, messages.text(key), action, "call-button");
  }

  private void show() {
    Finding finding = model.finding().get();
    boolean known = model.check() instanceof SafetyCheck.Known;
    switch (model.check()) {
      case SafetyCheck.Waiting() -> say("verify.waiting");
      case SafetyCheck.Impossible() -> say("verify.impossible");
      case SafetyCheck.Known(SafetyCode code) -> {
        say("verify.how");
        words.setText(String.join("  ", code.words()));
        gestures.setText(
            code.gestures().stream()
                .map(gesture -> GestureWords.of(gesture, messages))
                .collect(Collectors.joining(" · ")));
      }
    }
    result.setText(
        switch (finding) {
          case NOT_COMPARED -> "";
          case SAME -> messages.text("verify.same");
          case DIFFERENT -> messages.text("verify.different");
        });
    Shown.when(same, known && finding == Finding.NOT_COMPARED);
    Shown.when(different, known && finding == Finding.NOT_COMPARED);
    Shown.when(
        leave, finding == Finding.DIFFERENT || model.check() instanceof SafetyCheck.Impossible);
  }

  private void say(String key) {
    how.setText(messages.text(key));
    words.setText("");
    gestures.setText("");
  }
}
