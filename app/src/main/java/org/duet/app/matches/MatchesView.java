package org.duet.app.matches;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/** The list of matches, or why there is none. */
public final class MatchesView extends VBox {
  public static final String ID = "matches";
  public static final String SEARCH = "match-search";

  /** Followed by the order's name. */
  public static final String ORDER = "match-order:";

  public static final String LIST = "match-list";

  /** Followed by the match's id. */
  public static final String ROW = "match-row:";

  public static final String CALL = "match-call";
  public static final String WRITE = "match-write";
  public static final String UNREAD = "match-unread";
  public static final String TALKS = "match-talks";
  public static final String LIKE = "match-like";
  public static final String PASS = "match-pass";

  public static final String FIT = "match-fit";

  /** Where the two stand with each other. */
  public static final String STAND = "match-stand";

  /** Why this one cannot be called. */
  public static final String REFUSAL = "match-refusal";

  public static final String LOADING = "matches-loading";
  public static final String EMPTY = "matches-empty";
  public static final String NONE_FOUND = "matches-none-found";
  public static final String FAILED = "matches-failed";
  public static final String RETRY = "matches-retry";

  /** Who scrolls by does not look yet. */
  private static final Duration A_LOOK = Duration.millis(200);

  private final MatchesViewModel model;
  private final Messages messages;
  private final ListView<MatchRow> list = new ListView<>();
  private final Label count = new Label();
  private final Finder finder;
  private final StackPane body = new StackPane();
  private final BooleanProperty narrow = new SimpleBooleanProperty();
  private final PauseTransition look = new PauseTransition(A_LOOK);

  public MatchesView(MatchesViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().addAll("matches", "place-column");
    getStylesheets().add(Theme.sheet(MatchesView.class, "matches.css"));
    count.getStyleClass().add("text-title");
    list.setId(LIST);
    list.getStyleClass().add("rows");
    list.setAccessibleText(messages.text("matches.title"));
    list.setCellFactory(owner -> new MatchCell(model, narrow, portraits, messages));
    list.setOnKeyPressed(key -> {
      MatchRow row = list.getSelectionModel().getSelectedItem();
      if (key.getCode() == KeyCode.ENTER && row != null) {
        model.open(row);
      }
    });
    finder = new Finder(model, messages);
    look.setOnFinished(end -> lookAround());
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(count, finder, body);
    model.listing().subscribe(this::show);
    model.open().subscribe(this::mark);
    list.addEventFilter(javafx.scene.input.ScrollEvent.ANY, scroll -> look.playFromStart());
    setFocusTraversable(true);
    setAccessibleText(messages.text("matches.title"));
  }

  private void show(Listing listing) {
    count.setText(messages.text("matches.title"));
    Node shown =
        switch (listing) {
          case Listing.Loading() -> Placard.busy(LOADING, messages.text("matches.loading"));
          case Listing.Failed(String why) -> failed(why);
          case Listing.Empty() -> empty();
          case Listing.NoneFound(String query) -> noneFound(query);
          case Listing.Listed(List<MatchRow> rows) -> listed(rows);
        };
    finder.setVisible(listing instanceof Listing.Listed || listing instanceof Listing.NoneFound);
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
    mark(model.open().get());
    look.playFromStart();
    return list;
  }

  /** The rows that are seen right now are looked at. */
  private void lookAround() {
    if (list.getScene() != null
        && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      int first = flow.getFirstVisibleCell().getIndex();
      int last = Math.min(flow.getLastVisibleCell().getIndex(), list.getItems().size() - 1);
      model.looked(List.copyOf(list.getItems().subList(Math.min(first, last + 1), last + 1)));
    }
  }

  private void mark(Optional<Long> open) {
    int place =
        open.map(id -> list.getItems().stream().map(MatchRow::matchId).toList().indexOf(id))
            .orElse(-1);
    if (place < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != place) {
      list.getSelectionModel().select(place);
    }
  }

  private Node empty() {
    return Placard.of(
        EMPTY, Feather.HEART, messages.text("matches.empty"), messages.text("matches.empty-more"));
  }

  private Node noneFound(String query) {
    return Placard.of(NONE_FOUND, Feather.SEARCH, messages.text("matches.none-found", query), "");
  }

  private Node failed(String why) {
    return Placard.failed(FAILED, messages.text("matches.failed"), why)
        .with(Buttons.of(RETRY, messages.text("matches.retry"), Feather.REFRESH_CW, model::retry));
  }

  /** Whether it stands beside a conversation, with less room. */
  public BooleanProperty narrow() {
    return narrow;
  }

  /** To a place where no key does anything: what to do here, the person chooses themselves. */
  public void takeFocus() {
    requestFocus();
  }
}
