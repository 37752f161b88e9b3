package org.duet.app.call;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Shown;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The figures of the connection. */
final class QualityPanel extends VBox {
  private final LinkViewModel model;
  private final Label title = Texts.wrapped("call-panel-title");
  private final Label reason = Texts.wrapped("call-panel-text");
  private final GridPane figures = new GridPane();

  QualityPanel(LinkViewModel model, Messages messages) {
    this.model = model;
    setId(CallView.QUALITY_PANEL);
    getStyleClass().addAll("call-panel", "call-side-panel");
    setMaxWidth(USE_PREF_SIZE);
    figures.getStyleClass().add("call-figures");
    Button copy =
        Buttons.of(
            CallView.QUALITY_COPY,
            messages.text("quality.copy"),
            Feather.COPY,
            this::copy,
            "call-chip");
    model
        .copied()
        .subscribe(done -> {
          copy.setText(messages.text(done ? "quality.copied" : "quality.copy"));
          copy.setAccessibleText(copy.getText());
        });
    SideBySide top = new SideBySide(title, copy);
    top.getStyleClass().add("call-panel-top");
    getChildren().setAll(top, reason, figures);
    Shown.during(this, model.open().map(open -> open == LinkViewModel.Panel.QUALITY));
    visibleProperty().subscribe(this::show);
    model.quality().subscribe(_ -> show());
  }

  /** Nobody reads what is not shown. */
  private void show() {
    if (!isVisible()) {
      return;
    }
    title.setText(model.level());
    reason.setText(model.reason());
    figures.getChildren().clear();
    List<QualityWords.Line> lines = model.lines();
    for (int row = 0; row < lines.size(); row++) {
      figures.add(label(lines.get(row).label()), 0, row);
      figures.add(Texts.saying(lines.get(row).value(), "call-figure"), 1, row);
    }
  }

  private static Label label(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("call-figure-label");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.report()));
    model.copied().set(true);
  }
}
