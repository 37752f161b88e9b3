package org.duet.app.matches;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/** The list of matches, or why there is none. */
public final class MatchesView extends VBox {
  public static final String ID = "matches";
  public static final String LIST = "match-list";

  /** Followed by the match's id. */
  public static final String ROW = "match-row:";

  public static final String CALL = "match-call";

  /** Why this one cannot be called. */
  public static final String REFUSAL = "match-refusal";

  public static final String LOADING = "matches-loading";
  public static final String EMPTY = "matches-empty";
  public static final String FAILED = "matches-failed";
  public static final String RETRY = "matches-retry";

  private final MatchesViewModel model;
  private final Messages messages;
  private final ListView<MatchRow> list = new ListView<>();
  private final Label count = new Label();
  private final StackPane body = new StackPane();

  public MatchesView(MatchesViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("matches");
    getStylesheets().add(Theme.sheet(MatchesView.class, "matches.css"));
    count.getStyleClass().add("text-heading");
    list.setId(LIST);
    list.setAccessibleText(messages.text("matches.title"));
    list.setCellFactory(owner -> new MatchCell(model, messages));
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(count, body);
    model.listing().subscribe(this::show);
  }

  private void show(Listing listing) {
    count.setText(messages.text("matches.title"));
    Node shown =
        switch (listing) {
          case Listing.Loading() -> loading();
          case Listing.Failed(String why) -> failed(why);
          case Listing.Empty() -> empty();
          case Listing.Listed(List<MatchRow> rows) -> listed(rows);
        };
    // A list that stays is left alone: taken out and put back, it would lose the focus.
    if (!body.getChildren().equals(List.of(shown))) {
      body.getChildren().setAll(shown);
    }
  }

  private ListView<MatchRow> listed(List<MatchRow> rows) {
    count.setText(messages.plural("matches.count", rows.size()));
    if (list.getItems().size() == rows.size()) {
      // Row by row, so that only what changed is drawn again, and the place in the list stays.
      for (int i = 0; i < rows.size(); i++) {
        if (!rows.get(i).equals(list.getItems().get(i))) {
          list.getItems().set(i, rows.get(i));
        }
      }
    } else {
      list.getItems().setAll(rows);
    }
    return list;
  }

  private Node loading() {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(messages.text("matches.loading"));
    return message(LOADING, progress, messages.text("matches.loading"), "");
  }

  private Node empty() {
    return message(
        EMPTY,
        Icons.of(Feather.USERS),
        messages.text("matches.empty"),
        messages.text("matches.empty-more"));
  }

  private Node failed(String why) {
    VBox message =
        message(FAILED, Icons.of(Feather.CLOUD_OFF), messages.text("matches.failed"), why);
    Button retry =
        Buttons.of(RETRY, messages.text("matches.retry"), Feather.REFRESH_CW, model::retry);
    message.getChildren().add(retry);
    return message;
  }

  private static VBox message(String id, Node sign, String title, String more) {
    Label text = Texts.saying(more, "text-quiet", "centred");
    Texts.hideWhileEmpty(text);
    VBox message = new VBox(sign, Texts.saying(title, "text-strong", "centred"), text);
    message.setId(id);
    message.getStyleClass().add("message");
    return message;
  }
}
