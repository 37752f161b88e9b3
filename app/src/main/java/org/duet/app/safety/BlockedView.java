package org.duet.app.safety;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duet.app.i18n.Messages;
import org.duet.app.i18n.TroubleWords;
import org.duet.app.state.Loaded;
import org.duet.app.state.Person;
import org.duet.app.state.Place;
import org.duet.app.state.Trouble;
import org.duet.app.theme.Avatar;
import org.duet.app.theme.Buttons;
import org.duet.app.theme.PersonIds;
import org.duet.app.theme.Placard;
import org.duet.app.theme.Scroll;
import org.duet.app.theme.Texts;
import org.duet.app.theme.Theme;
import org.kordamp.ikonli.feather.Feather;

/** Whom this person blocked, and the way back. */
public final class BlockedView extends StackPane {
  public static final String ID = "blocked";

  /** Followed by the user's id. */
  public static final String ROW = "blocked-row:";

  public static final String UNBLOCK = "blocked-unblock";
  public static final String EMPTY = "blocked-empty";
  public static final String LOADING = "blocked-loading";
  public static final String FAILED = "blocked-failed";
  public static final String RETRY = "blocked-retry";
  public static final String BACK = "blocked-back";

  private final BlockedViewModel model;
  private final Messages messages;
  private final VBox body = new VBox();

  public BlockedView(BlockedViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ID);
    getStylesheets().add(Theme.sheet(BlockedView.class, "safety.css"));
    body.getStyleClass().add("stack-tight");
    Button back =
        Buttons.icon(BACK, messages.text("blocked.back"), Feather.ARROW_LEFT, model::back);
    model
        .from()
        .subscribe(place ->
            back.setAccessibleText(
                messages.text(
                    place instanceof Place.Settings ? "blocked.back-settings" : "blocked.back")));
    Label title = Texts.saying(messages.text("blocked.title"), "text-title");
    HBox top = new HBox(back, title);
    top.getStyleClass().add("place-heading");
    VBox column = new VBox(top, Texts.saying(messages.text("blocked.more"), "text-quiet"), body);
    column.getStyleClass().add("place-column");
    getChildren().setAll(Scroll.down(column));
    setFocusTraversable(true);
    setAccessibleText(messages.text("blocked.title"));
    model.people().subscribe(this::show);
  }

  private void show(Loaded<List<Person>> people) {
    body.getChildren()
        .setAll(
            switch (people) {
              case Loaded.Loading<List<Person>>() ->
                  List.of(Placard.busy(LOADING, messages.text("blocked.loading")));
              case Loaded.Failed<List<Person>>(Trouble trouble) -> List.of(failed(trouble));
              case Loaded.Known<List<Person>>(List<Person> all) -> rows(all);
            });
  }

  private Placard failed(Trouble trouble) {
    Placard placard =
        Placard.failed(FAILED, messages.text("blocked.failed"), TroubleWords.of(trouble, messages));
    return trouble.kind() == Trouble.Kind.UNABLE
        ? placard
        : placard.with(
            Buttons.of(RETRY, messages.text("matches.retry"), Feather.REFRESH_CW, model::retry));
  }

  private List<Node> rows(List<Person> people) {
    return people.isEmpty()
        ? List.of(Placard.of(EMPTY, Feather.SMILE, messages.text("blocked.empty"), ""))
        : people.stream().<Node>map(this::row).toList();
  }

  private HBox row(Person person) {
    Avatar portrait = new Avatar(Avatar.Size.SMALL);
    portrait.show(person.userId(), person.name());
    Label name = new Label(person.name());
    name.setId(PersonIds.NAME);
    name.getStyleClass().add("text-strong");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button unblock =
        Buttons.plain(UNBLOCK, messages.text("blocked.unblock"), () -> model.unblock(person));
    unblock.setAccessibleText(messages.text("blocked.unblock-name", person.name()));
    unblock.disableProperty().bind(model.connected().not());
    HBox row = new HBox(portrait, name, unblock);
    row.setId(ROW + person.userId());
    row.getStyleClass().addAll("card", "blocked-row");
    return row;
  }

  /** To a place where no key does anything. */
  public void takeFocus() {
    requestFocus();
  }
}
