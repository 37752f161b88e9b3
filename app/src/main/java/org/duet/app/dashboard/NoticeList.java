package org.duet.app.dashboard;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duet.app.dashboard.NoticesViewModel.Line;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Shows what did not happen, above the rest, until it fades or is closed. */
public final class NoticeList extends VBox {
  public static final String ID = "notices";

  /** Followed by the notice's id. */
  public static final String LINE = "notice:";

  /** Copies what the machine noted. */
  public static final String COPY = "notice-copy";

  public static final String CLOSE = "notice-close";

  private final NoticesViewModel model;
  private final Messages messages;

  public NoticeList(NoticesViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("stack-tight");
    model.lines().subscribe(this::show);
  }

  private void show(List<Line> lines) {
    getChildren().setAll(lines.stream().map(this::line).toList());
    Shown.when(this, !lines.isEmpty());
  }

  private HBox line(Line line) {
    Label text = Texts.saying(line.text(), "banner-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close =
        Buttons.icon(CLOSE, messages.text("notice.close"), Feather.X, () -> model.close(line));
    HBox box = new HBox(text);
    if (!line.report().isEmpty()) {
      box.getChildren().add(copy(line));
    }
    box.getChildren().add(close);
    box.setId(LINE + line.id());
    box.getStyleClass().addAll("banner", line.good() ? "banner-good" : "banner-danger");
    return box;
  }

  /** Nothing of it goes anywhere but where the person takes it. */
  private Button copy(Line line) {
    Button copy = Buttons.plain(COPY, messages.text("notice.copy"), () -> {});
    copy.setOnAction(press -> {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line.report()));
      copy.setText(messages.text("notice.copied"));
      copy.setAccessibleText(copy.getText());
    });
    copy.setMinWidth(USE_PREF_SIZE);
    return copy;
  }
}
