package org.duet.app.history;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Icons;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Shown;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/** The calls somebody had, or why there is none to show. */
public final class HistoryView extends VBox {
  public static final String ID = "calls";

  /** Followed by "all" or "missed". */
  public static final String FILTER = "calls-filter:";

  public static final String LIST = "calls-list";

  /** Followed by the session's id. */
  public static final String ROW = "calls-row:";

  /** Which day it was, above the first call of it. */
  public static final String DAY = "calls-day";

  /** Who called, and what became of it. */
  public static final String STORY = "calls-story";

  public static final String TIME = "calls-time";
  public static final String CALL = "calls-call";
  public static final String WRITE = "calls-write";

  /** Asks for the calls with more people. */
  public static final String MORE = "calls-more";

  /** What the list lacks, and why. */
  public static final String LACKING = "calls-lacking";

  public static final String LOADING = "calls-loading";
  public static final String EMPTY = "calls-empty";
  public static final String NONE_MISSED = "calls-none-missed";
  public static final String OFFLINE = "calls-offline";
  public static final String FAILED = "calls-failed";
  public static final String RETRY = "calls-retry";

  /** Narrower than this, in pixels, what is lacking needs the room of the button's words. */
  private static final double ROOM_FOR_WORDS = 520;

  private final HistoryViewModel model;
  private final Messages messages;
  private final CallList list;
  private final Filters filters;
  private final Label lacking = Texts.wrapped("banner-text");
  private final HBox banner;
  private final StackPane body = new StackPane();

  public HistoryView(HistoryViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().addAll("history", "place-column");
    getStylesheets().add(Theme.sheet(HistoryView.class, "history.css"));
    list = new CallList(model, portraits, messages);
    filters = new Filters(model, messages);
    lacking.setId(LACKING);
    HBox.setHgrow(lacking, Priority.ALWAYS);
    Button again = retry("small");
    Buttons.wordsWhile(widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_WORDS), again);
    banner = new HBox(Icons.of(Feather.CLOUD_OFF), lacking, again);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren()
        .setAll(Texts.saying(messages.text("calls.title"), "text-title"), filters, banner, body);
    model.listing().subscribe(this::show);
    setFocusTraversable(true);
    setAccessibleText(messages.text("calls.title"));
  }

  private Button retry(String... look) {
    return Buttons.of(
        RETRY, messages.text("matches.retry"), Feather.REFRESH_CW, model::retry, look);
  }

  private void show(Listing listing) {
    Node shown =
        switch (listing) {
          case Listing.Loading() -> Placard.busy(LOADING, messages.text("calls.loading"));
          case Listing.Failed(String why) -> failed(why);
          case Listing.Offline() -> offline();
          case Listing.Empty() -> empty();
          case Listing.NoneMissed(int left) -> noneMissed(left);
          case Listing.Listed listed -> listed(listed.lines());
        };
    filters.setVisible(listing instanceof Listing.Listed || listing instanceof Listing.NoneMissed);
    lack(listing);
    // A list that stays is left alone: taken out and put back, it would lose the focus.
    if (!body.getChildren().equals(List.of(shown))) {
      body.getChildren().setAll(shown);
    }
  }

  private void lack(Listing listing) {
    if (listing instanceof Listing.Listed listed) {
      lacking.setText(listed.why());
      Shown.when(banner, !listed.why().isEmpty());
      Shown.when(banner.getChildren().getLast(), listed.failed());
      banner.getStyleClass().setAll(listed.failed() ? "banner" : "note", "lacking");
    } else {
      Shown.when(banner, false);
    }
  }

  private Node listed(List<Line> lines) {
    list.show(lines);
    return list;
  }

  private Node empty() {
    return Placard.of(
        EMPTY, Feather.PHONE, messages.text("calls.empty"), messages.text("calls.empty-more"));
  }

  private Node offline() {
    return Placard.of(
        OFFLINE,
        Feather.CLOUD_OFF,
        messages.text("calls.offline-none"),
        messages.text("calls.offline-none-more"));
  }

  private Node noneMissed(int left) {
    Placard none =
        Placard.of(NONE_MISSED, Feather.CHECK_CIRCLE, messages.text("calls.none-missed"), "");
    return left == 0
        ? none
        : none.with(
            Buttons.of(
                MORE, messages.plural("calls.more", left), Feather.CHEVRON_DOWN, model::further));
  }

  private Node failed(String why) {
    return Placard.of(FAILED, Feather.CLOUD_OFF, messages.text("calls.failed"), why).with(retry());
  }

  /** To a place where no key does anything: what to do here, the person chooses themselves. */
  public void takeFocus() {
    requestFocus();
  }
}
