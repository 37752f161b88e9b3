package org.duet.app.discover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Portraits;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.SideBySide;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/** People to get to know: one card, and who else there is above it. */
public final class DiscoverView extends StackPane {
  public static final String ID = "discover";
  public static final String FIND = "discover-find";
  public static final String TROUBLE = "discover-trouble";

  /** Followed by the match's id: who else there is. */
  public static final String FACE = "discover-face:";

  /** Followed by the match's id. */
  public static final String CARD = "discover-card:";

  public static final String NAME = "discover-name";
  public static final String FIT = "discover-fit";
  public static final String WHY = "discover-why";
  public static final String BIO = "discover-bio";

  /** How the two are, side by side. */
  public static final String TRAITS = "discover-traits";

  /** Followed by the trait's name; its accessible text says what the picture shows. */
  public static final String TRAIT = "discover-trait:";

  public static final String CALL = "discover-call";
  public static final String PASS = "discover-pass";
  public static final String LOADING = "discover-loading";
  public static final String EMPTY = "discover-empty";
  public static final String FAILED = "discover-failed";
  public static final String RETRY = "discover-retry";

  private final DiscoverViewModel model;
  private final Messages messages;
  private final StackPane body = new StackPane();
  private final Faces faces;
  private final CandidateCard card;

  public DiscoverView(DiscoverViewModel model, Portraits portraits, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStyleClass().add("discover");
    getStylesheets().add(Theme.sheet(DiscoverView.class, "discover.css"));
    faces = new Faces(model, portraits, messages);
    card = new CandidateCard(model, portraits, messages);
    Label trouble = Texts.wrapped("banner", "banner-wait");
    trouble.setId(TROUBLE);
    trouble.textProperty().bind(model.trouble());
    Texts.hideWhileEmpty(trouble);
    VBox column = new VBox(top(), trouble, faces, body);
    column.getStyleClass().add("place-column");
    body.setAlignment(Pos.TOP_CENTER);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(Scroll.down(column));
    setFocusTraversable(true);
    setAccessibleText(messages.text("discover.title"));
    model.deck().subscribe(this::show);
  }

  private SideBySide top() {
    VBox words =
        new VBox(
            Texts.saying(messages.text("discover.title"), "text-title"),
            Texts.saying(messages.text("discover.tagline"), "text-quiet"));
    words.getStyleClass().add("stack-tight");
    Button find = Buttons.of(FIND, messages.text("discover.find"), Feather.SEARCH, model::find);
    find.disableProperty().bind(model.looking().or(model.connected().not()));
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(messages.text("discover.looking"));
    progress.visibleProperty().bind(model.looking());
    progress.managedProperty().bind(model.looking());
    HBox does = new HBox(progress, find);
    does.getStyleClass().add("discover-does");
    SideBySide top = new SideBySide(words, does);
    top.getStyleClass().add("place-top");
    return top;
  }

  private void show(Deck deck) {
    Node shown =
        switch (deck) {
          case Deck.Loading() -> Placard.busy(LOADING, messages.text("discover.loading"));
          case Deck.Failed(String why) -> failed(why);
          case Deck.Empty(String title, String more) ->
              Placard.of(EMPTY, Feather.COMPASS, title, more);
          case Deck.Dealt(List<Candidate> _, Candidate person) -> card.show(person);
        };
    faces.show(deck);
    if (!body.getChildren().equals(List.of(shown))) {
      body.getChildren().setAll(shown);
    }
  }

  private Placard failed(String why) {
    return Placard.failed(FAILED, messages.text("discover.failed"), why)
        .with(Buttons.of(RETRY, messages.text("matches.retry"), Feather.REFRESH_CW, model::retry));
  }

  /** To a place where no key does anything: what to do here, the person chooses themselves. */
  public void takeFocus() {
    requestFocus();
  }
}
