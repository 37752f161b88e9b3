package org.duet.app.safety;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.state.Safety.Sheet;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.SheetPane;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Asks what somebody did. */
final class ReportForm extends VBox {
  private final SheetViewModel model;
  private final Messages messages;

  ReportForm(SheetViewModel model, Sheet.Report report, Messages messages) {
    this.model = model;
    this.messages = messages;
    Label title = Texts.saying(messages.text("report.title", report.about().name()), "text-title");
    title.setId(SafetySheet.TITLE);
    Label trouble = Texts.saying(model.words(report.trouble()), "banner", "banner-danger");
    trouble.setId(SafetySheet.TROUBLE);
    Texts.hideWhileEmpty(trouble);
    VBox asked = new VBox(reasons(), details(), withCall());
    asked.getStyleClass().add("stack");
    asked.setDisable(SheetViewModel.isSending(report));
    getChildren()
        .setAll(title, Texts.saying(more(report), "text-quiet"), trouble, asked, buttons(report));
  }

  private String more(Sheet.Report report) {
    return SheetViewModel.isLeft(report)
        ? messages.text("report.left", report.about().name())
        : messages.text("report.more");
  }

  private VBox reasons() {
    VBox all = new VBox();
    all.getStyleClass().add("stack-tight");
    ToggleGroup group = new ToggleGroup();
    for (Reason reason : Reason.values()) {
      RadioButton button = new RadioButton(reason.words(messages));
      button.setId(SafetySheet.REASON + reason.name().toLowerCase(Locale.ROOT));
      button.setAccessibleText(reason.words(messages));
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setSelected(model.reason().get().equals(Optional.of(reason)));
      button.setOnAction(press -> model.reason().set(Optional.of(reason)));
      all.getChildren().add(button);
    }
    return all;
  }

  private VBox details() {
    TextArea details = new TextArea();
    details.setId(SafetySheet.DETAILS);
    details.setAccessibleText(messages.text("report.details"));
    details.setPromptText(messages.text("report.details"));
    details.setWrapText(true);
    details.setPrefRowCount(3);
    details.setMinHeight(USE_PREF_SIZE);
    details.textProperty().bindBidirectional(model.details());
    Label left = Texts.wrapped("field-fault");
    left.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> tooLong() ? messages.text("report.too-long") : "", model.details()));
    Texts.hideWhileEmpty(left);
    VBox field = new VBox(details, left);
    field.getStyleClass().add("field");
    return field;
  }

  private boolean tooLong() {
    String text = model.details().get();
    return text.codePointCount(0, text.length()) > SheetViewModel.MOST_DETAILS;
  }

  private CheckBox withCall() {
    CheckBox box = new CheckBox(messages.text("report.with-call"));
    box.setId(SafetySheet.WITH_CALL);
    box.setAccessibleText(messages.text("report.with-call"));
    box.selectedProperty().bindBidirectional(model.withCall());
    Shown.during(box, model.lastCall().map(Optional::isPresent));
    return box;
  }

  private FlowPane buttons(Sheet.Report report) {
    boolean sending = SheetViewModel.isSending(report);
    Button send =
        Buttons.of(
            SafetySheet.SEND,
            messages.text(sending ? "report.sending" : "report.send"),
            Feather.FLAG,
            () -> model.report(report.about()),
            "primary");
    send.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> sending || model.reason().get().isEmpty() || tooLong(),
                model.reason(),
                model.details()));
    // What is on its way goes on; nobody has to watch it.
    String close = messages.text(sending ? "report.close" : "block.cancel");
    return SheetPane.answers(send, Buttons.plain(SafetySheet.CLOSE, close, model::close));
  }
}
